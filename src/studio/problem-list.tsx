import type { VNode } from 'preact';
import './problem-list.css';
import '../ui/fold.css';
import { currentLanguage, t } from '../i18n/index.ts';
import type { Found, Upload } from '../protocol/publishing.ts';
import { Icon } from '../ui/icon.tsx';
import { Explanation } from './explanation.tsx';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Everything that was found, what must be mended first. */
export function ProblemList({ found, more }: Pick<Upload, 'found' | 'more'>): VNode {
  return (
    <div class="problems">
      {SEVERITIES.map((severity) => {
        const these = found.filter((one) => one.severity === severity);
        if (these.length === 0) return null;
        return (
          <section key={severity} class="problems-part" data-severity={severity}>
            <h4>
              <Icon name={severity === 'error' ? 'circle-x' : severity === 'warning' ? 'circle-alert' : 'info'} />
              {t(`studio.found_${severity}`, { count: these.length })}
            </h4>
            <ul>
              {these.map((one, index) => (
                <OneProblem key={`${one.file}${one.pointer}${one.code}${index}`} found={one} />
              ))}
            </ul>
          </section>
        );
      })}
      {more > 0 && <p class="problems-more">{t('studio.foundMore', { count: more })}</p>}
    </div>
  );
}

/** One problem, in the language of the page. */
function OneProblem({ found: { file, line, column, message, fix, code } }: { found: Found }): VNode {
  const language = currentLanguage();
  return (
    <li class="problem">
      <p class="problem-where">
        <code>
          {file}:{line}:{column}
        </code>
      </p>
      <p class="problem-what">{message[language]}</p>
      {fix !== undefined && (
        <p class="problem-fix">
          <Icon name="arrow-right" size={16} />
          {fix[language]}
        </p>
      )}
      <Explanation code={code} />
    </li>
  );
}
