import type { Rule } from '../rule.ts';
import { factsDate } from './facts-date.ts';
import { factsEmail } from './facts-email.ts';
import { factsNumber } from './facts-number.ts';
import { factsPhone } from './facts-phone.ts';
import { factsReference } from './facts-reference.ts';
import { factsTime } from './facts-time.ts';
import { factsUrl } from './facts-url.ts';
import { linksPlaceholder } from './links-placeholder.ts';
import { linksUnknown } from './links-unknown.ts';
import { linksUnsafe } from './links-unsafe.ts';
import { sourceDirective } from './source-directive.ts';
import { sourceHeadingLevel } from './source-heading-level.ts';
import { sourceImageAlt } from './source-image-alt.ts';
import { sourceRawHtml } from './source-raw-html.ts';
import { sourceTaskList } from './source-task-list.ts';

/** Every rule, in the order in which `hexapla rules` lists them. */
export const rules: readonly Rule[] = [
  sourceRawHtml,
  sourceHeadingLevel,
  sourceImageAlt,
  sourceDirective,
  sourceTaskList,
  linksUnsafe,
  linksPlaceholder,
  linksUnknown,
  factsNumber,
  factsDate,
  factsTime,
  factsReference,
  factsEmail,
  factsUrl,
  factsPhone,
];
