import { DropZone } from './DropZone.tsx';
import { FeedbackDrawer } from './FeedbackDrawer.tsx';

/** What feedback has on every screen: files dropped on the window, and the drawer beside a map. */
export function FeedbackLayer() {
  return (
    <>
      <DropZone />
      <FeedbackDrawer />
    </>
  );
}
