import { ImageIcon, ImageOff } from 'lucide-react';
import { usePicture, useThumbnail } from './use-picture.ts';
import './pictures.css';

export interface CardPictureProps {
  hash: string | null;
  /** Px. */
  height: number;
  /** Words for those who do not see it; '' where its caption stands beside it. */
  alt: string;
  /** Whether an animation may run now. It never does where the system asks for less motion. */
  playing?: boolean;
  /** Whether it is shown so large that the small picture would be blurred. */
  sharp?: boolean;
}

/** A picture in its frame: the small one, and the original where that is larger or moves. */
export function CardPicture({ hash, height, alt, playing = false, sharp = false }: CardPictureProps) {
  const small = useThumbnail(hash);
  const wantsOriginal = sharp
    ? small.mime !== 'image/gif'
    : playing && small.mime === 'image/gif' && !asksForLessMotion();
  const original = usePicture(wantsOriginal ? hash : null);
  const url = original ?? small.url;
  return (
    <div className="picture-frame" style={{ height }} data-state={small.state}>
      {url ? <img src={url} alt={alt} draggable={false} decoding="async" /> : null}
      {small.state === 'none' ? <ImageIcon size={20} aria-hidden /> : null}
      {small.state === 'missing' ? (
        <span className="picture-missing">
          <ImageOff size={16} aria-hidden /> Picture missing
        </span>
      ) : null}
    </div>
  );
}

/** Whether the system asks for less motion, now. */
function asksForLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
