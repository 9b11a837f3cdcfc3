import { useState } from 'react';
import { Calculator, MapPinPlus } from 'lucide-react';
import type { DriverReport } from '../../../shared/contract/driver-types.ts';
import { crossOf, QUADRANT_WORDS, quadrantOf } from '../../../shared/measures/drivers/quadrants.ts';
import type { DriverFound } from '../../../shared/measures/drivers/types.ts';
import { newCase } from '../../actions/cases/case-actions.ts';
import { attempt } from '../../app/toasts.ts';
import { readOnlyReason } from '../../state/documents.ts';
import { Button } from '../../ui/Button.tsx';
import { PlaceDriver } from './PlaceDriver.tsx';

/** From what is important and scored low to a card on a map, and to what a change of it would be worth. */
export function ImproveFirst({ report }: { report: DriverReport }) {
  const [placing, setPlacing] = useState<DriverFound | null>(null);
  const { analysis, drivers, by } = report;
  const cross = crossOf(analysis.drivers);
  if (!cross || readOnlyReason() !== null) return null;
  const urgent = analysis.drivers.filter((driver) => quadrantOf(driver, cross) === 'improve');
  if (urgent.length === 0) return null;
  return (
    <section className="drivers-urgent" aria-label={QUADRANT_WORDS.improve}>
      <h3>{QUADRANT_WORDS.improve}</h3>
      <ul>
        {urgent.map((driver) => {
          const { index } = driver;
          const { key = '', name = '' } = drivers[index] ?? {};
          return (
            <li key={index}>
              <span>{name}</span>
              <Button
                icon={<MapPinPlus size={14} aria-hidden />}
                aria-label={`Put ${name} on a map…`}
                onClick={() => setPlacing(driver)}
              >
                Put on a map…
              </Button>
              <Button
                icon={<Calculator size={14} aria-hidden />}
                aria-label={`Make a business case of ${name}`}
                onClick={() =>
                  attempt(() =>
                    newCase({
                      title: `Improve: ${name}`,
                      // Keys of touchpoints are their ids.
                      touchpointId: by === 'touchpoint' ? key : null,
                    }),
                  )
                }
              >
                Worth it?
              </Button>
            </li>
          );
        })}
      </ul>
      {placing ? <PlaceDriver report={report} driver={placing} onClose={() => setPlacing(null)} /> : null}
    </section>
  );
}
