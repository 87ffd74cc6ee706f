import type { ComponentChildren, VNode } from 'preact';
import './case-file.css';
import { t } from '../../i18n/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

/** The briefing in its parts; also what the drawer shows during the call. */
export function CaseFile({ scenario, level }: { scenario: Scenario; level: 2 | 3 }): VNode {
  const { role, goal, casefile, authority, policy } = scenario.briefing;
  return (
    <div class="case-file">
      <Part title={t('call.role')} icon="phone" level={level}>
        <p>{role}</p>
      </Part>
      <Part title={t('call.goal')} icon="target" level={level}>
        <p>{goal}</p>
      </Part>
      <Part title={t('call.known')} icon="file-text" level={level}>
        <Lines lines={casefile} />
      </Part>
      <Part title={t('call.authority')} icon="badge-check" level={level}>
        <Lines lines={authority} />
      </Part>
      {policy.length > 0 && (
        <Part title={t('call.policy')} icon="book-open" level={level}>
          <Lines lines={policy.map((rule) => rule.text)} />
        </Part>
      )}
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly icon: IconName;
  readonly level: 2 | 3;
  readonly children: ComponentChildren;
}

function Part({ title, icon, level, children }: PartProps): VNode {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section class="case-part">
      <Heading>
        <Icon name={icon} size={18} />
        {title}
      </Heading>
      {children}
    </section>
  );
}

export function Lines({ lines }: { lines: readonly string[] }): VNode {
  return (
    <ul class="case-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
