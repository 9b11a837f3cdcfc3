import { Screen } from '../app/Screen.tsx';

/** Holds the place of the feedback inbox. */
export function FeedbackScreen() {
  return (
    <Screen name="Feedback" title="Feedback">
      {null}
    </Screen>
  );
}
