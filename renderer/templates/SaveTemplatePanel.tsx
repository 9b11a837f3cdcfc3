import { useState } from 'react';
import { attempt } from '../app/toasts.ts';
import { closePanel, usePanels } from '../commands/panels.ts';
import { mapField } from '../canvas/canvas-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { saveAsTemplate, type TemplateContents } from './template-actions.ts';
import { useTemplateSource, type TemplateSource } from './template-state.ts';

/** Asks what the template of a map is called and how much of the map it holds. */
export function SaveTemplatePanel() {
  const open = usePanels((s) => s.open === 'saveTemplate');
  const source = useTemplateSource((s) => s.source);
  return open && source ? <Form key={source.mapId} source={source} /> : null;
}

const ABOUT: Readonly<Record<TemplateContents, string>> = {
  all: 'Stages, steps and lanes with their cards, curves and connectors; no feedback and no comments.',
  structure: 'Stages, steps and lanes, without cards.',
};

function Form({ source }: { source: TemplateSource }) {
  const [title, setTitle] = useState(source.title);
  const [contents, setContents] = useState<TemplateContents>('all');
  const [problem, setProblem] = useState<string | null>(null);
  const save = (): void => {
    const clean = title.trim();
    if (clean === '') return setProblem('The template needs a name.');
    closePanel();
    attempt(() => saveAsTemplate(source.mapId, clean, contents));
  };
  return (
    <Dialog
      open
      onClose={closePanel}
      keyboardTo={mapField}
      title="Save as template"
      buttons={
        <>
          <Button onClick={closePanel}>Cancel</Button>
          <Button kind="primary" onClick={save}>
            Save template
          </Button>
        </>
      }
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextInput
          label="Name"
          value={title}
          error={problem}
          maxLength={200}
          onChange={(next) => {
            setTitle(next);
            setProblem(null);
          }}
        />
        <Segmented
          label="What it holds"
          value={contents}
          options={[
            { value: 'all', label: 'With content' },
            { value: 'structure', label: 'Structure only' },
          ]}
          onChange={setContents}
        />
        <p className="secondary small">{ABOUT[contents]}</p>
      </form>
    </Dialog>
  );
}
