import { isPlaceholder } from '../../../kubernetes/objects/read.ts';
import { isOwned, type Resource } from '../../../kubernetes/objects/resource.ts';
import { meantBooleanOf, typeOf } from '../../../kubernetes/objects/yamlTypes.ts';
import { isTagged } from '../../../yaml/edit/editable.ts';
import { replaceScalar } from '../../../yaml/edit/edits.ts';
import type { ObjectRule, Report, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { type TypedField, typedFieldsOf } from '../shared/typedFields.ts';
import * as messages from './messages.ts';

/**
 * A value of another type than its field's: the API server cannot read the object, and refuses all of it ("cannot
 * unmarshal number into Go struct field"). It reads YAML 1.1, in which `no` is a boolean, and a quoted scalar a string.
 */
export const rule: ObjectRule<TypedField> = {
  id: 'wrong-value-type',
  severity: 'error',
  checks: 'object',
  touches: {
    quote: [
      'change container/env/[]/value',
      'change pod/serviceAccount*',
      'change object/metadata/na*',
      'change object/metadata/annotations/k*',
      'change template/metadata/annotations/k8tz.io*',
      'change map/time*',
      'change object/data/TZ',
      'change object/subjects/[]/na*',
    ],
    unquote: [
      'change container/volumeMounts/[]/readOnly',
      'change pod/automountServiceAccountToken',
      'change object/automountServiceAccountToken',
    ],
  },
  fixAll: 'allowed',
  check: ({ object: resource, settings }) => {
    if (isOwned(resource)) return [];
    return typedFieldsOf(resource, settings.kinds).flatMap(found => reportOn(found, resource) ?? []);
  },
  fixes: ({ about }, { object }) => fixesOf(about, object),
};

function reportOn(found: TypedField, { document }: Resource): Report<TypedField> | undefined {
  const { field, wants, key, value } = found;
  const report = { severity: 'error', part: key.span } as const;
  if (value.kind === wants) return undefined;
  if (value.kind !== 'scalar') {
    // A part of a template may be taken for a map.
    if (document.holes.touch(value.span)) return undefined;
    const has = value.kind === 'seq' ? 'list' : 'map';
    return { ...report, span: key.span, message: messages.found({ field, wants, has }), about: found };
  }
  if (isPlaceholder(value.value) || document.holes.touch(value.span) || isTagged(document, value)) return undefined;
  const has = typeOf(value);
  if (has === wants || has === 'null') return undefined;
  return { ...report, span: value.span, message: messages.found({ field, wants, has }), about: found };
}

function fixesOf({ value, wants }: TypedField, { document }: Resource): readonly ReportedFix[] {
  if (value.kind !== 'scalar' || wants === 'map') return [];
  if (wants === 'string') {
    const title = messages.fixQuote({ value: value.value });
    return fix({ id: 'quote', title, safe: false }, replaceScalar(document, value, value.value));
  }
  const meant = meantBooleanOf(value) ?? ({ '0': false, '1': true } as const)[value.value];
  if (meant === undefined) return [];
  const title = messages.fixUnquote({ value: String(meant) });
  return fix({ id: 'unquote', title, safe: false }, replaceScalar(document, value, meant));
}
