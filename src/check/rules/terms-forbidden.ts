import type { TextRule } from '../rule.ts';
import { badFormRule } from '../terms/bad-form-rule.ts';

/**
 * No text words a term as the glossary forbids it.
 *
 * @example bad: en: `The Member Countries are invited.` glossary: `{en: {required: [Member State*], forbidden: [{form: Member Countr*, instead: Member States, reason: the Constitution has States}]}}`: "Unexpected forbidden term `Member Countries`, expected `Member States`: the Constitution has States"
 * @example bad: ar: `دُعيت البلدان الأعضاء إلى الاجتماع.` glossary: `{ar: {required: [الدول الأعضاء], forbidden: [{form: البلدان الأعضاء, reason: الدستور يقول الدول}]}}`: "Unexpected forbidden term `البلدان الأعضاء`, expected `الدول الأعضاء`"
 * @example good: en: `The member countries of another union are invited.` glossary: `{en: {required: [Member State*], forbidden: [{form: UN Member*, reason: none}]}}`
 */
export const termsForbidden: TextRule = {
  id: 'terms/forbidden',
  level: 'error',
  scope: 'text',
  check: badFormRule('forbidden'),
};
