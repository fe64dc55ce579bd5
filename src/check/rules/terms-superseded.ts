import type { TextRule } from '../rule.ts';
import { badFormRule } from '../terms/bad-form-rule.ts';

/**
 * No text words a term as it was worded once.
 *
 * @example bad: en: `Questions are sent to the CCITT Secretariat.` glossary: `{en: {required: [ITU-T], superseded: [{form: CCITT, reason: renamed in 1993}]}}`: "Unexpected superseded term `CCITT`, expected `ITU-T`: renamed in 1993"
 * @example bad: zh: `请参阅国际电报电话咨询委员会的建议。` glossary: `{zh: {required: [国际电联电信标准化部门], superseded: [{form: 国际电报电话咨询委员会, reason: 1993年更名}]}}`: "Unexpected superseded term `国际电报电话咨询委员会`, expected `国际电联电信标准化部门`"
 * @example good: en: `Questions are sent to ITU-T.` glossary: `{en: {required: [ITU-T], superseded: [{form: CCITT, reason: renamed in 1993}]}}`
 */
export const termsSuperseded: TextRule = {
  id: 'terms/superseded',
  level: 'warning',
  scope: 'text',
  check: badFormRule('superseded'),
};
