import { useRef, useState } from 'react';
import { Camera, FileText, MessageSquareText, Paperclip, SquareStack, Waypoints } from 'lucide-react';
import { attempt } from '../../app/toasts.ts';
import { CardChoice } from '../../feedback/TargetPicker.tsx';
import { ACCEPTED } from '../../pictures/read-picture.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { FeedbackChoice } from './FeedbackChoice.tsx';
import { attachFiles, attachPictures, attachProofs, type ProofPlace } from './proofs.ts';
import { TouchpointChoice } from './TouchpointChoice.tsx';

type Choosing = 'item' | 'card' | 'touchpoint';

const TITLES: Readonly<Record<Choosing, string>> = {
  item: 'Feedback as evidence',
  card: 'A card as evidence',
  touchpoint: 'The touchpoint that it is about',
};

/** The button that adds evidence to an answer: pictures, files, feedback, a card, a touchpoint. */
export function ProofMenu(place: ProofPlace) {
  const [choosing, setChoosing] = useState<Choosing | null>(null);
  const pictures = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const close = (): void => setChoosing(null);
  return (
    <>
      <Menu
        trigger={
          <IconButton label="Add evidence" data-add-proof="" icon={<Paperclip size={15} aria-hidden />} />
        }
        entries={[
          {
            label: 'Pictures…',
            icon: <Camera size={15} aria-hidden />,
            run: () => pictures.current?.click(),
          },
          {
            label: 'Files…',
            icon: <FileText size={15} aria-hidden />,
            run: () => files.current?.click(),
          },
          {
            label: 'Feedback…',
            icon: <MessageSquareText size={15} aria-hidden />,
            run: () => setChoosing('item'),
          },
          {
            label: 'Card on a map…',
            icon: <SquareStack size={15} aria-hidden />,
            run: () => setChoosing('card'),
          },
          {
            label: 'Touchpoint…',
            icon: <Waypoints size={15} aria-hidden />,
            run: () => setChoosing('touchpoint'),
          },
        ]}
      />
      <FileInput
        ref={pictures}
        label="Picture files"
        accept={ACCEPTED}
        many
        onFiles={(chosen) => attempt(() => attachPictures(place, chosen))}
      />
      <FileInput
        ref={files}
        label="Files"
        many
        onFiles={(chosen) => attempt(() => attachFiles(place, chosen))}
      />
      {choosing ? (
        <Dialog open onClose={close} title={TITLES[choosing]} width={520}>
          {choosing === 'item' ? (
            <FeedbackChoice
              onChoose={(itemId) => attempt(() => attachProofs(place, [{ kind: 'item', itemId }]))}
            />
          ) : null}
          {choosing === 'card' ? (
            <CardChoice
              first={null}
              onChoose={(target) => {
                close();
                attempt(() => attachProofs(place, [{ kind: 'card', ...target }]));
              }}
            />
          ) : null}
          {choosing === 'touchpoint' ? (
            <TouchpointChoice
              onChoose={(touchpointId) => {
                close();
                attempt(() => attachProofs(place, [{ kind: 'touchpoint', touchpointId }]));
              }}
            />
          ) : null}
        </Dialog>
      ) : null}
    </>
  );
}
