import type { VNode } from 'preact';
import { PEOPLE } from '../../stage/portrait.ts';
import { FACES } from '../../stage/view.ts';
import { Still } from './portrait.tsx';

/** Every customer with every face. */
export function People(): VNode {
  return (
    <table class="contact-sheet">
      <thead>
        <tr>
          <td />
          {FACES.map((face) => (
            <th key={face} scope="col">
              {face}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.keys(PEOPLE).map((person) => (
          <tr key={person}>
            <th scope="row">{person}</th>
            {FACES.map((face) => (
              <td key={face}>
                <Still person={person} face={face} idPrefix={`${person}-${face}-`} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
