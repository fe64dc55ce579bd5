import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DtdValidator, XmlDocument, XmlDtd, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const schemas = fileURLToPath(new URL('../fixtures/schemas', import.meta.url));

/**
 * What libxml2 finds wrong with a document.
 *
 * @param schema the name of a file of `test/fixtures/schemas`, `*.dtd` or `*.xsd`.
 * @returns a line for each fault.
 */
export function validateXml(xml: string, schema: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    if (schema.endsWith('.dtd')) {
      const dtd = XmlDtd.fromString(readFileSync(`${schemas}/${schema}`, 'utf8'));
      return faultsOf(new DtdValidator(dtd), document);
    }
    return faultsOf(xsdValidator(schema), document);
  } finally {
    document.dispose();
  }
}

const validators = new Map<string, XsdValidator>();

function xsdValidator(schema: string): XsdValidator {
  let validator = validators.get(schema);
  if (!validator) {
    xmlRegisterFsInputProviders();
    const path = `${schemas}/${schema}`;
    validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
    validators.set(schema, validator);
  }
  return validator;
}

function faultsOf(
  validator: { readonly validate: (document: XmlDocument) => void },
  document: XmlDocument,
): string[] {
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}
