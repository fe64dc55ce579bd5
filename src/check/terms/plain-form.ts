import type { TermForm } from '../../model/glossary.ts';

/** A form as a person reads it: `Member State…` for `Member State*`. */
export function plainForm(form: TermForm): string {
  return form.replaceAll('*', '…');
}
