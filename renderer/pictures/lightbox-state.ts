/** Which card's picture is shown in full. */
import { create } from 'zustand';

export const useLightbox = create<{ readonly cardId: string | null }>()(() => ({ cardId: null }));

export function showPicture(cardId: string): void {
  useLightbox.setState({ cardId });
}

export function hidePicture(): void {
  useLightbox.setState({ cardId: null });
}
