/**
 * What differs between the hosts of core (Electron, browser host, command line): where user data lives, how a person
 * picks a file, how a page becomes a PDF. Core never imports 'electron'; it asks its host.
 */
import type { FilePurpose, HostKind } from '../../shared/contract/types.ts';
import type { PrintJob, PrintPayload } from '../../shared/contract/print.ts';

/** Where an export goes. `download` is a path on the host's own origin, or null where the person chose a file. */
export interface ExportTarget {
  readonly path: string;
  readonly download: string | null;
}

export interface PdfPage {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** How a picture of a map is taken. */
export interface PictureShot {
  /** Pixels of a CSS px, a whole number from 1. */
  readonly scale: number;
  /** Without paper below the map. */
  readonly transparent: boolean;
}

/** A piece of a page in whole CSS px. */
export interface PictureClip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawn page that pictures are taken of, open until it is closed. */
export interface PictureView {
  /** Size in whole CSS px. */
  readonly width: number;
  readonly height: number;
  /** A piece of it as PNG, `scale` pixels for each CSS px. @throws SojournError `cancelled`, `internal` */
  tile(clip: PictureClip): Promise<Uint8Array>;
  /** Never fails. */
  close(): Promise<void>;
}

/** Prints the print view (`renderer/print.html`) of a payload at an exact page size, or takes a picture of it. */
export interface Printer {
  /**
   * @returns the PDF's bytes
   * @throws SojournError `noBrowser` where nothing can print, `cancelled` when `signal` aborts
   */
  print(payload: PrintJob, page: PdfPage, signal: AbortSignal): Promise<Uint8Array>;
  /**
   * Draws the map at its natural size, without paper, for pictures to be taken of it.
   * @throws SojournError `noBrowser`, `cancelled` when `signal` aborts
   */
  openPicture(payload: PrintPayload, shot: PictureShot, signal: AbortSignal): Promise<PictureView>;
  /**
   * Those of the characters that no font of this machine draws. Absent where nobody can tell.
   * @throws SojournError `cancelled` when `signal` aborts
   */
  withoutFont?(characters: readonly string[], signal: AbortSignal): Promise<readonly string[]>;
}

export interface Host {
  readonly kind: HostKind;
  readonly version: string;
  /** Folder of preferences, sample and backups of workspaces; exists. */
  readonly dataFolder: string;
  readonly printer: Printer;
  /** Host dialogs. Null: the person cancelled, or this host has no such dialog. */
  pickWorkspaceToOpen(): Promise<string | null>;
  /** Path for a new workspace; hosts without dialogs return undefined and core puts it into the data folder. */
  pickWorkspaceToCreate(name: string): Promise<string | null | undefined>;
  /** Files to read; one alone where it is a copy to merge. */
  pickFiles(purpose: FilePurpose): Promise<readonly string[] | null>;
  /** Where to put an exported file of this name; null: cancelled. */
  pickExportTarget(fileName: string): Promise<ExportTarget | null>;
  openLink(url: string): Promise<void>;
}
