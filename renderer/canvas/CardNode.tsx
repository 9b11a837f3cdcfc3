import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { MarkedCard } from '../versions/Marks.tsx';
import { CardFace } from './CardFace.tsx';
import type { CardNodeType } from './nodes.ts';

/** One card as a node of React Flow. */
export const CardNode = memo(({ data, selected }: NodeProps<CardNodeType>) => (
  <MarkedCard id={data.card.id}>
    <CardFace card={data.card} box={data.box} hue={data.hue} selected={selected} />
  </MarkedCard>
));
CardNode.displayName = 'CardNode';
