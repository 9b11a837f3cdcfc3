/** Channels: their names and icons. A channel of the user's own shows its word and a plain icon. */
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

const CHANNEL_INFO: Readonly<Record<Channel, { name: string; icon: LucideIcon }>> = {
  web: { name: 'Website', icon: Globe },
  app: { name: 'App', icon: Smartphone },
  email: { name: 'E-mail', icon: Mail },
  phone: { name: 'Phone', icon: Phone },
  chat: { name: 'Chat', icon: MessageCircle },
  social: { name: 'Social media', icon: AtSign },
  messenger: { name: 'Messenger', icon: MessagesSquare },
  store: { name: 'Shop', icon: Store },
  post: { name: 'Post', icon: Package },
  courier: { name: 'Courier', icon: Truck },
  sms: { name: 'SMS', icon: MessageSquareText },
  ads: { name: 'Advertising', icon: Megaphone },
  event: { name: 'Event', icon: CalendarDays },
  person: { name: 'In person', icon: UsersRound },
  other: { name: 'Other', icon: Radio },
};

const known = (channel: string): channel is Channel => Object.hasOwn(CHANNEL_INFO, channel);

export function channelName(channel: string): string {
  return known(channel) ? CHANNEL_INFO[channel].name : channel;
}

/** The icon of a channel, 13 px, for a line of small text. */
export function ChannelIcon({ channel }: { channel: string }): ReactElement {
  return createElement(known(channel) ? CHANNEL_INFO[channel].icon : BriefcaseBusiness, {
    size: 13,
    'aria-hidden': true,
  });
}
