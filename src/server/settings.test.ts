import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

describe('settings', () => {
  test('need nothing: an embedded database with a demo team, on this machine only', () => {
    expect(readSettings({})).toMatchObject({
      port: 8080,
      host: 'localhost',
      database: { kind: 'sqlite', folder: 'data' },
      demo: true,
      rateLimits: true,
    });
  });

  test('with a PostgreSQL there is no demo team unless asked for', () => {
    const url = 'postgres://attune@db/attune';
    expect(readSettings({ DATABASE_URL: url })).toMatchObject({ database: { kind: 'postgres', url }, demo: false });
    expect(readSettings({ DATABASE_URL: url, DEMO: 'yes' }).demo).toBe(true);
  });

  test('a variable set to nothing counts as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual(readSettings({}));
  });

  test('everything that is wrong is said at once, by the name of the variable', () => {
    const wrong = {
      PORT: '80x',
      PUBLIC_URL: 'attune.example',
      DATABASE_URL: 'mysql://db',
      DEMO: 'perhaps',
      OIDC_NAME: 'Us',
      PROXIES: '10.0.0.0/8, me',
    };
    const message = (() => {
      try {
        readSettings(wrong);
        return '';
      } catch (error) {
        expect(error).toBeInstanceOf(SettingsError);
        return (error as Error).message;
      }
    })();
    for (const name of [
      ...Object.keys(wrong).filter((key) => key !== 'OIDC_NAME'),
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
    ])
      expect(message).toContain(`  ${name}`);
  });

  test('only the origin of the public address counts', () => {
    expect(readSettings({ PUBLIC_URL: 'https://attune.example.com/' }).publicUrl).toBe('https://attune.example.com');
  });
});
