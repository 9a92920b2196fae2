/** Settings of an editor, which a file cannot set. */
const ofEditor = ['podsense.inlayHints', 'podsense.renderCharts', 'podsense.trace.server'];

/** Keywords for VS Code's settings page alone. */
const ofPage = ['scope', 'order'];

/** The JSON schema of a settings file, from the extension's manifest and its English texts. */
export function settingsSchema(manifest, texts) {
  const settings = Object.entries(manifest.contributes.configuration.properties);
  const own = settings.filter(([name]) => !ofEditor.includes(name));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Podsense',
    description: 'Settings of Podsense for the manifests in this folder and below it. The nearest file counts.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      own.map(([name, setting]) => [name.slice('podsense.'.length), said(setting, texts)]),
    ),
  };
}

/**
 * A value with texts in the place of their keys. In a schema, a link to another setting becomes its name, and one that
 * runs a command is left out.
 */
function said(value, texts) {
  if (typeof value === 'string') {
    const text = /^%.*%$/.test(value) ? texts[value.slice(1, -1)] : value;
    return text.replace(/\s*\[[^\]]*\]\(command:[\w.]+\)/, '').replaceAll(/#([\w.]+)#/g, '$1');
  }
  if (Array.isArray(value)) return value.map(item => said(item, texts));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => !ofPage.includes(key));
  return Object.fromEntries(entries.map(([key, item]) => [key, said(item, texts)]));
}
