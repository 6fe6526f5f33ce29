import { badInput } from '../../kit/basics/errors';
import { fileReferencesOf } from '../../kit/basics/file-reference';
import { keptText } from '../../kit/basics/text';
import { businessDate } from '../../kit/basics/time';
import type { VisitRow } from './tables';

type TextOfVisit = 'contactName' | 'contactPosition' | 'contactMobile' | 'content' | 'companyDescription' | 'feedback';

type AskedVisit = { visitedOn?: string | null; imageUrls?: readonly string[] | null } & {
  [Name in TextOfVisit]?: string | null;
};

const MOST_IMAGES = 5;
const MOST_TEXT = 500;

type KeptVisit = Pick<VisitRow, 'visitedOn' | 'imageUrls' | TextOfVisit>;

/** A visit after what was asked: what is left out of a correction stays. Throws BAD_USER_INPUT, VISIT_IN_FUTURE. */
export function visitOf(asked: AskedVisit, before: KeptVisit | null, now: Date): KeptVisit {
  const today = businessDate(now);
  if (asked.visitedOn && asked.visitedOn > today)
    throw badInput('input.visitedOn', `visitedOn must not be after ${today}.`, 'VISIT_IN_FUTURE');
  const text = (name: TextOfVisit, most: number, lines = false) =>
    keptText(asked[name], before?.[name], `input.${name}`, { most, lines });
  return {
    visitedOn: asked.visitedOn ?? before?.visitedOn ?? today,
    contactName: text('contactName', 50),
    contactPosition: text('contactPosition', 50),
    contactMobile: text('contactMobile', 30),
    content: text('content', MOST_TEXT, true),
    companyDescription: text('companyDescription', MOST_TEXT, true),
    feedback: text('feedback', MOST_TEXT, true),
    imageUrls: asked.imageUrls === undefined ? (before?.imageUrls ?? []) : imagesOf(asked.imageUrls ?? []),
  };
}

function imagesOf(images: readonly string[]): string[] {
  if (images.length > MOST_IMAGES) {
    throw badInput('input.imageUrls', `imageUrls must hold at most ${MOST_IMAGES}.`, 'TOO_MANY_IMAGES');
  }
  return fileReferencesOf(images, 'sales', 'input.imageUrls', MOST_IMAGES);
}
