import { PRESENT_KEYS } from './keys.ts';

/** The keys of the presentation. */
export function KeySheet() {
  return (
    <div className="pr-sheet-place">
      <section className="pr-sheet" aria-label="Keys">
        <h2>Keys</h2>
        <dl>
          {PRESENT_KEYS.map(({ keys, name }) => (
            <div key={name}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
