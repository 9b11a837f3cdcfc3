import { evidenceOf } from '../../../shared/model/evidence-of.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { useMaps } from '../../home/maps.ts';
import { useLibrary, useMap } from '../../state/documents.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { setThemePlace, type ThemePlace } from './themes-state.ts';

const ALL = '';

/** Which feedback is looked at: all of it, or what stands behind a map, one of its stages, a touchpoint, a persona. */
export function PlaceFields({ place }: { place: ThemePlace | null }) {
  const maps = useMaps().maps ?? [];
  const options = [
    { value: ALL, label: 'All feedback' },
    ...maps.map(({ id, title }) => ({ value: id, label: `Evidence of ${title || 'Untitled'}` })),
  ];
  return (
    <div className="fb-theme-place">
      <Select
        label="Feedback"
        hideLabel
        value={place?.mapId ?? ALL}
        options={options}
        onChange={(mapId) => setThemePlace(mapId === ALL ? null : { mapId })}
      />
      {place ? <PartFields key={place.mapId} place={place} /> : null}
    </div>
  );
}

function PartFields({ place }: { place: ThemePlace }) {
  const map = useMap(place.mapId);
  const library = useLibrary();
  if (!map) return null;
  const used = new Set([...map.cards.values()].map(({ touchpointId }) => touchpointId));
  const named = (title: string, all: string, list: readonly { id: string; name: string }[]) => ({
    title,
    options: [
      { value: ALL, label: all },
      ...list.map(({ id, name }) => ({ value: id, label: name || 'Untitled' })),
    ],
  });
  const stages = map.stages.map(({ id, title }) => ({ id, name: title }));
  const touchpoints = library?.touchpoints.filter(({ id }) => used.has(id)) ?? [];
  const personas = library?.personas.filter(({ id }) => map.meta.personaIds.includes(id)) ?? [];
  return (
    <>
      <Part {...named('Stage', 'All stages', stages)} of="stageId" place={place} />
      <Part {...named('Touchpoint', 'All touchpoints', touchpoints)} of="touchpointId" place={place} />
      <Part {...named('Persona', 'All personas', personas)} of="personaId" place={place} />
    </>
  );
}

interface PartProps {
  title: string;
  options: readonly SelectOption<string>[];
  of: 'stageId' | 'touchpointId' | 'personaId';
  place: ThemePlace;
}

function Part({ title, options, of, place }: PartProps) {
  if (options.length < 2) return null;
  return (
    <Select
      label={title}
      value={place[of] ?? ALL}
      options={options}
      onChange={(id) => setThemePlace({ ...place, [of]: id === ALL ? null : id })}
    />
  );
}

/** The items behind a place; undefined for all feedback, null while the map loads. */
export function evidenceBehind(
  place: ThemePlace | null,
  map: MapData | null,
): readonly string[] | null | undefined {
  if (!place) return undefined;
  return map && map.id === place.mapId ? evidenceOf(map, place) : null;
}
