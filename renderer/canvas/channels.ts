/** Icons of channels. A channel of the user's own has a plain one. */
import { createElement, type ReactElement } from 'react';
import {
  AtSign,
  BriefcaseBusiness,
  CalendarDays,
  Globe,
  MessageSquareText,
  Mail,
  Megaphone,
  MessageCircle,
  MessagesSquare,
  Package,
  Phone,
  Radio,
  Smartphone,
  Store,
  Truck,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import type { Channel } from '../../shared/model/types.ts';

const ICONS: Readonly<Record<Channel, LucideIcon>> = {
  web: Globe,
  app: Smartphone,
  email: Mail,
  phone: Phone,
  chat: MessageCircle,
  social: AtSign,
  messenger: MessagesSquare,
  store: Store,
  post: Package,
  courier: Truck,
  sms: MessageSquareText,
  ads: Megaphone,
  event: CalendarDays,
  person: UsersRound,
  other: Radio,
};

const known = (channel: string): channel is Channel => Object.hasOwn(ICONS, channel);

/** The icon of a channel, 13 px, for a line of small text. */
export function ChannelIcon({ channel }: { channel: string }): ReactElement {
  return createElement(known(channel) ? ICONS[channel] : BriefcaseBusiness, {
    size: 13,
    'aria-hidden': true,
  });
}
