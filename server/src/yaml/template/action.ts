/** The effect of a template action, as far as its own text shows it (text/template, "Actions"). */
export type ActionKind =
  /** `if`, `with` and `range` open a block, whose arms `else` parts and `end` closes; so do `define` and `block`. */
  | {
      readonly does: 'open';
      readonly keyword: 'if' | 'with' | 'range' | 'define' | 'block';
      readonly condition: string;
    }
  /** The condition is absent for an `else` alone. */
  | { readonly does: 'else'; readonly condition: string | undefined }
  | { readonly does: 'end' }
  /** Prints nothing: a comment, an assignment, `break`, `continue`, `fail`. */
  | { readonly does: 'nothing'; readonly assigns: boolean }
  /** Prints what is not known, from a column on: that of `indent` or `nindent`, else 0. */
  | { readonly does: 'print'; readonly from: number };

/** Reads an action from its braces to its braces; one that is never closed prints. */
export function kindOfAction(action: string): ActionKind {
  if (!action.endsWith('}}')) return { does: 'print', from: 0 };
  const inner = action
    .slice(2, -2)
    .replace(/^-(?=\s)|(?<=\s)-$/g, '')
    .trim();
  if (inner.startsWith('/*')) return { does: 'nothing', assigns: false };
  const [, word = '', next = ''] = /^([a-z]+)(.?)/s.exec(inner) ?? [];
  const keyword = /\w/.test(next) ? '' : word;
  const rest = inner.slice(keyword.length).trim();
  switch (keyword) {
    case 'if':
    case 'with':
    case 'range':
    case 'define':
    case 'block':
      return { does: 'open', keyword, condition: withoutAssignment(rest) };
    case 'else':
      return {
        does: 'else',
        condition: rest === '' ? undefined : withoutAssignment(rest.replace(/^(?:if|with)\s+/, '')),
      };
    case 'end':
      return { does: 'end' };
    case 'break':
    case 'continue':
    case 'fail':
      return { does: 'nothing', assigns: false };
  }
  if (assignment.test(inner)) return { does: 'nothing', assigns: true };
  return { does: 'print', from: columnOf(inner) };
}

const assignment = /^\$\w*\s*(?:,\s*\$\w*\s*)?:?=/;

/** `range $name, $value := .Values.x` goes over what stands behind the sign. */
function withoutAssignment(condition: string): string {
  return condition.replace(assignment, '').trim();
}

/** Where each line that is printed begins: what is printed may begin with blanks of its own. */
function columnOf(pipeline: string): number {
  const [, last, first] = /\|\s*n?indent\s+(\d{1,4})$|^n?indent\s+(\d{1,4})\s/.exec(pipeline) ?? [];
  return Number(last ?? first ?? 0);
}
