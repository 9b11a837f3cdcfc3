/** The plan of actions, soonest first. */
import { STATUS_WORDS } from '../../../shared/model/words.ts';
import type { PrintedAction, ReportSection } from '../../../shared/contract/print.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { dateWord } from '../../../shared/print/words.ts';

type ActionSection = Extract<ReportSection, { kind: 'actions' }>;

const HEADINGS = ['Action', 'Stage', 'Owner', 'Due', 'Status', 'Effort', 'Value'];

export function Actions({ section }: { readonly section: ActionSection }) {
  const maps = new Set(section.actions.map(({ map }) => map));
  return (
    <>
      <h1>{section.title}</h1>
      <table className="plan">
        <thead>
          <tr>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.actions.map((action) => (
            <Row key={`${action.map} ${action.id}`} action={action} isOneMap={maps.size === 1} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ action, isOneMap }: { readonly action: PrintedAction; readonly isOneMap: boolean }) {
  const { text, map, stage, owner, due, status, effort, value, answers } = action;
  return (
    <tr>
      <td>
        <strong lang={langOf(text)}>{text}</strong>
        {answers.length > 0 ? (
          <span className="quiet" lang={langOf(answers.join(' '))}>
            Answers: {answers.join('; ')}
          </span>
        ) : null}
      </td>
      <td>
        <span lang={langOf(stage)}>{stage}</span>
        {isOneMap ? null : (
          <span className="quiet" lang={langOf(map)}>
            {map}
          </span>
        )}
      </td>
      <td lang={langOf(owner)}>{owner === '' ? '–' : owner}</td>
      <td>{due === null ? '–' : dateWord(due)}</td>
      <td>{status === null ? '–' : STATUS_WORDS[status]}</td>
      <td>{effort ?? '–'}</td>
      <td>{value ?? '–'}</td>
    </tr>
  );
}
