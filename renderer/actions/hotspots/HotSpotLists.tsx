import type { Delivery, HandOver, PromiseGap } from '../../../shared/measures/hot-spots.ts';
import type { PortfolioPlace, WorkZone } from '../../../shared/portfolio/types.ts';
import { showColumn } from '../goto.ts';

/** So many are listed; they are in order, the worst first. */
const MOST = 100;

export interface GapListProps {
  readonly gaps: readonly PromiseGap[];
  readonly titles: ReadonlyMap<string, string>;
}

const points = (value: number): string => Math.round(value).toLocaleString('en');

function deliveryWords({ value, n, low, high }: Delivery): string {
  if (n === null) return `${points(value)} as drawn`;
  const interval = low === null || high === null ? '' : `, ${points(low)} to ${points(high)}`;
  return `${points(value)} measured (n ${n.toLocaleString('en')}${interval})`;
}

export function GapList({ gaps, titles }: GapListProps) {
  if (gaps.length === 0)
    return (
      <p className="hs-none">
        None was found. Draw the curve as it is meant to be (Alt+B on a map), or link feedback to cards, and
        the places where they part are listed here.
      </p>
    );
  return (
    <table className="hs-table">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">Promise and delivery</th>
          <th scope="col" className="hs-number">
            Gap
          </th>
          <th scope="col">How certain</th>
        </tr>
      </thead>
      <tbody>
        {gaps.slice(0, MOST).map(({ place, promise, promised, delivery, gap, certain }) => (
          <tr key={`${place.mapId}/${place.columnId}`}>
            <PlaceCell place={place} titles={titles} />
            <td>
              <Bar from={delivery.value} to={promise} />
              <span className="small secondary">
                {points(promise)} {promised === 'toBe' ? 'meant to be' : 'assumed'}, {deliveryWords(delivery)}
              </span>
            </td>
            <td className="hs-number tabular">{points(gap)}</td>
            <td className={certain === true ? '' : 'secondary'}>{certainWords(certain)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function certainWords(certain: boolean | null): string {
  if (certain === null) return 'No feedback measures it';
  return certain ? 'More than noise' : 'May be noise';
}

const ZONE_WORDS: Readonly<Record<WorkZone, string>> = {
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
};

export interface HandOverListProps {
  readonly overs: readonly HandOver[];
  readonly titles: ReadonlyMap<string, string>;
}

export function HandOverList({ overs, titles }: HandOverListProps) {
  if (overs.length === 0)
    return (
      <p className="hs-none">
        None was found. Give touchpoints and the cards of frontstage, backstage and support a department, and
        places where one hands over to another are seen here.
      </p>
    );
  return (
    <table className="hs-table">
      <thead>
        <tr>
          <th scope="col">Place</th>
          <th scope="col">From whom to whom</th>
          <th scope="col" className="hs-number">
            Fall
          </th>
          <th scope="col">Felt there</th>
        </tr>
      </thead>
      <tbody>
        {overs.slice(0, MOST).map(({ place, before, from, to, zones, fall, delivery }) => (
          <tr key={`${place.mapId}/${place.columnId}/${zones?.join() ?? ''}`}>
            <PlaceCell place={place} titles={titles} />
            <td>
              <span dir="auto">{from.join(', ')}</span> → <span dir="auto">{to.join(', ')}</span>
              <br />
              <span className="small secondary" dir="auto">
                {zones
                  ? `between ${ZONE_WORDS[zones[0]]} and ${ZONE_WORDS[zones[1]]}`
                  : `after ${before?.step || before?.stage || ''}`}
              </span>
            </td>
            <td className="hs-number tabular">{points(fall)}</td>
            <td className="small">{deliveryWords(delivery)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A place that leads to itself on the map. */
function PlaceCell({ place, titles }: { place: PortfolioPlace; titles: ReadonlyMap<string, string> }) {
  const where = [place.stage, place.step].filter((part) => part !== '').join(' › ');
  return (
    <th scope="row">
      <button type="button" className="hs-place" dir="auto" onClick={() => showColumn(place)}>
        {where || 'Untitled stage'}
        <span className="small secondary" dir="auto">
          {titles.get(place.mapId) || 'Untitled map'}
        </span>
      </button>
    </th>
  );
}

/** Delivery (dot) and promise (bar's end) on 0 to 100; the words beside it say the same. */
function Bar({ from, to }: { from: number; to: number }) {
  return (
    <svg className="hs-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
      <line x1="0" x2="100" y1="5" y2="5" className="hs-rail" />
      <line x1={from} x2={to} y1="5" y2="5" className="hs-gap" />
      <line x1={to} x2={to} y1="0" y2="10" className="hs-promise" />
    </svg>
  );
}
