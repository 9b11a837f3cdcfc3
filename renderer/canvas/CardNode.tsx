import { memo } from 'react';
import type { NodeProps } from '@xyflow/react';
import { CardFace } from './CardFace.tsx';
import type { CardNodeType } from './nodes.ts';

/** One card as a node of React Flow. */
export const CardNode = memo(({ data, selected }: NodeProps<CardNodeType>) => (
  <CardFace card={data.card} box={data.box} hue={data.hue} selected={selected} />
));
CardNode.displayName = 'CardNode';
