import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { ArrowDown, ArrowUp, CaseSensitive, Replace, WholeWord, X } from 'lucide-react';
import type { FindOptions } from '../../shared/text/find.ts';
import type { MapData } from '../../shared/model/types.ts';
import { useEscape } from '../feedback/use-escape.ts';
import { useMapState } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { closeFind, useFind, type FindScope } from './find-state.ts';
import { useHighlights } from './highlights.ts';
import { PlaceLine } from './PlaceLine.tsx';
import { ReplaceRow } from './ReplaceRow.tsx';
import { FOUND_LIST, resultId, ResultList } from './ResultList.tsx';
import { useFindSteps, type FindSteps } from './use-steps.ts';
import './find.css';

/** The find bar, while it is open: over whatever screen one is on. */
export function FindBar() {
  const open = useFind((s) => s.open);
  const route = useUi((s) => s.route);
  const hasWorkspace = useSession((s) => s.workspace !== null);
  if (!open || !hasWorkspace) return null;
  return route.screen === 'map' ? <FindOnMap mapId={route.mapId} /> : <Bar map={null} />;
}

function FindOnMap({ mapId }: { mapId: string }) {
  const { data } = useMapState(mapId);
  return <Bar map={data} />;
}

const SCOPES: readonly { readonly value: FindScope; readonly label: string }[] = [
  { value: 'map', label: 'This map' },
  { value: 'workspace', label: 'All maps' },
];

function Bar({ map }: { map: MapData | null }) {
  const { query, options, replacing, asked } = useFind();
  const scope = useFind((s) => (map === null ? 'workspace' : s.scope));
  const isBeside = useUi((s) => s.inspectorOpen) && map !== null;
  const readOnly = useSession((s) => s.workspace?.readOnly ?? false);
  const area = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const steps = useFindSteps(map, scope);
  useHighlights(query, options);
  useEscape(area, closeFind);
  useLayoutEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => {
    if (useFind.getState().scope !== scope) useFind.setState({ scope, at: -1 });
  }, [scope]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !runStep(event, steps)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const { at, rows } = steps;
  const isList = scope === 'workspace';
  return (
    <search ref={area} className={cx('find', isBeside && 'find-beside')} aria-label="Find and replace">
      <div className="find-row">
        <input
          ref={field}
          className="input find-input"
          role={isList ? 'combobox' : undefined}
          aria-label={isList ? 'Find on all maps' : 'Find on this map'}
          aria-expanded={isList ? rows.length > 0 : undefined}
          aria-controls={isList ? FOUND_LIST : undefined}
          aria-activedescendant={isList && at >= 0 && rows.length > 0 ? resultId(at) : undefined}
          placeholder="Find"
          maxLength={1000}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => useFind.setState({ query: event.target.value, at: -1 })}
          onKeyDown={onKeyDown}
        />
        <output className="find-count">{query.trim() === '' ? '' : steps.count}</output>
        <IconButton
          label="Previous place"
          shortcut="Shift+F3"
          disabled={rows.length === 0}
          icon={<ArrowUp size={15} aria-hidden />}
          onClick={() => steps.go(-1)}
        />
        <IconButton
          label="Next place"
          shortcut="F3"
          disabled={rows.length === 0}
          icon={<ArrowDown size={15} aria-hidden />}
          onClick={() => steps.go(1)}
        />
        <IconButton label="Close" shortcut="Escape" icon={<X size={15} aria-hidden />} onClick={closeFind} />
      </div>
      <div className="find-row">
        <Option name="matchCase" label="Match case" icon={<CaseSensitive size={16} aria-hidden />} />
        <Option
          name="matchMarks"
          label="Match diacritics"
          icon={
            <span className="find-marks" aria-hidden>
              ê
            </span>
          }
        />
        <Option name="wholeWords" label="Whole words" icon={<WholeWord size={16} aria-hidden />} />
        {readOnly ? null : (
          <IconButton
            label="With a replacement"
            pressed={replacing}
            icon={<Replace size={15} aria-hidden />}
            onClick={() => useFind.setState({ replacing: !replacing })}
          />
        )}
        <span className="find-gap" />
        {map === null ? (
          <span className="secondary small">All maps</span>
        ) : (
          <Segmented
            label="Where"
            value={scope}
            options={SCOPES}
            onChange={(next) => useFind.setState({ scope: next, at: -1 })}
          />
        )}
      </div>
      {replacing && !readOnly ? <ReplaceRow map={map} scope={scope} steps={steps} /> : null}
      {isList ? <ResultList steps={steps} /> : <PlaceLine steps={steps} />}
    </search>
  );
}

/** Enter and the arrows in the field. Answers whether the key was one of them. */
function runStep({ key, shiftKey }: KeyboardEvent, steps: FindSteps): boolean {
  if (key === 'Enter') steps.enter(shiftKey ? -1 : 1);
  else if (key === 'ArrowDown') steps.arrow(1);
  else if (key === 'ArrowUp') steps.arrow(-1);
  else return false;
  return true;
}

function Option({ name, label, icon }: { name: keyof FindOptions; label: string; icon: React.ReactNode }) {
  const options = useFind((s) => s.options);
  return (
    <IconButton
      label={label}
      pressed={options[name]}
      icon={icon}
      onClick={() => useFind.setState({ options: { ...options, [name]: !options[name] }, at: -1 })}
    />
  );
}
