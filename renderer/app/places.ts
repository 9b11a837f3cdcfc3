/** The places of the rail. */
import type { ComponentType } from 'react';
import {
  ClipboardCheck,
  Gauge,
  House,
  ListChecks,
  Map as MapIcon,
  MessageSquareText,
  Settings,
  UsersRound,
} from 'lucide-react';
import type { Route, ScreenName } from '../state/route.ts';

export interface Place {
  readonly route: Route;
  readonly label: string;
  readonly shortcut: string;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  /** Screens that light this place up. */
  readonly screens: readonly ScreenName[];
}

/** The rail's places, with the shortcuts that lead there. */
export const PLACES: readonly Place[] = [
  {
    route: { screen: 'home' },
    label: 'Home',
    shortcut: 'Alt+1',
    icon: House,
    screens: ['home', 'overview'],
  },
  {
    route: { screen: 'maps' },
    label: 'Maps',
    shortcut: 'Alt+2',
    icon: MapIcon,
    screens: ['maps', 'map', 'catalogue'],
  },
  {
    route: { screen: 'personas', personaId: null },
    label: 'Personas',
    shortcut: 'Alt+3',
    icon: UsersRound,
    screens: ['personas'],
  },
  {
    route: { screen: 'feedback' },
    label: 'Feedback',
    shortcut: 'Alt+4',
    icon: MessageSquareText,
    screens: ['feedback'],
  },
  {
    route: { screen: 'measures', part: 'metrics' },
    label: 'Measures',
    shortcut: 'Alt+5',
    icon: Gauge,
    screens: ['measures'],
  },
  {
    route: { screen: 'audit', part: 'audits' },
    label: 'Audit',
    shortcut: 'Alt+6',
    icon: ClipboardCheck,
    screens: ['audit'],
  },
  {
    route: { screen: 'actions', part: 'portfolio' },
    label: 'Actions',
    shortcut: 'Alt+7',
    icon: ListChecks,
    screens: ['actions'],
  },
];

export const SETTINGS_PLACE: Place = {
  route: { screen: 'settings' },
  label: 'Settings',
  shortcut: 'Mod+,',
  icon: Settings,
  screens: ['settings'],
};
