import { attempt } from '../app/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useTable } from './table-store.ts';

/** So many problems are listed; the others are counted. */
const MOST = 100;

/** What of a paste does not fit: nothing has been written yet, and the person chooses what happens. */
export function PasteDialog() {
  const report = useTable((s) => s.report);
  const close = (): void => {
    useTable.setState({ report: null });
    useTable.getState().grid?.focus();
  };
  const { problems = [], notice = '', title = '', writeRest = null } = report ?? {};
  const count = problems.length;
  const words = count === 1 ? 'One text does not fit.' : `${count.toLocaleString('en')} texts do not fit.`;
  return (
    <Dialog
      open={report !== null}
      onClose={close}
      title={title}
      description={[notice, count > 0 ? words : ''].filter(Boolean).join(' ')}
      width={620}
      buttons={
        <>
          <Button onClick={close}>Cancel</Button>
          {writeRest ? (
            <Button
              kind="primary"
              onClick={() =>
                attempt(() => {
                  writeRest();
                  useTable.setState({ report: null });
                })
              }
            >
              {count > 0 ? 'Leave these out and write the rest' : 'Write what fits'}
            </Button>
          ) : null}
        </>
      }
    >
      {count > 0 ? (
        // The list scrolls, so it takes the keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <ul className="tb-problems" tabIndex={0} aria-label="What does not fit">
          {problems.slice(0, MOST).map(({ row, column, rowName, columnTitle, text, reason }) => (
            <li key={`${row}/${column}`}>
              <strong>
                {rowName}, {columnTitle}
              </strong>
              {text.trim() === '' ? null : <q dir="auto">{text}</q>}
              <span>{reason}</span>
            </li>
          ))}
          {count > MOST ? <li>and {(count - MOST).toLocaleString('en')} more</li> : null}
        </ul>
      ) : null}
    </Dialog>
  );
}
