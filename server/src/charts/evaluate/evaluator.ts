import type { Span } from '../../text/span.ts';
import { kindOfAction } from '../../yaml/template/action.ts';
import { assignedIn } from '../syntax/assignedIn.ts';
import { type BlockNode, parseTemplate, type TemplateArm, type TemplateNode } from '../syntax/parseTemplate.ts';
import {
  boolean,
  joined,
  type Origin,
  printed,
  releaseAction,
  releaseName,
  text,
  truthOf,
  unknown,
  unknownAction,
  type Value,
  withOrigins,
} from '../values/value.ts';
import { Expressions } from './expressions.ts';
import type { Evaluated, KnownActions } from './knownActions.ts';
import { itemsOf, mayRange } from './look.ts';
import { Output } from './output.ts';
import { mostPrinted, Run } from './run.ts';
import { Scope } from './scope.ts';

/** A template that is included, with the text in which its pieces have their places. */
export type Helper = { readonly text: string; readonly nodes: readonly TemplateNode[] };

/** A helper of the chart by its name; undefined if there is none, or if nobody knows which. */
export type HelperNamed = (name: string) => Helper | undefined;

const deepest = 40;

/** Evaluates a template for values that are known, in bounded time. */
export class Evaluator {
  readonly #helperNamed: HelperNamed;
  readonly #known: KnownActions;
  readonly #run = new Run();
  readonly #expressions: Expressions;
  #depth = 0;
  #count = 0;
  /** What is not known in the present action has this name, and numbers. */
  #name = '';
  #innerCount = 0;
  #begun = 0;
  /** What has decided so far which arms of the present helper are there. */
  #decided: (readonly Origin[])[] = [];

  constructor(helperNamed: HelperNamed, known: KnownActions) {
    this.#helperNamed = helperNamed;
    this.#known = known;
    const include = (name: string | undefined, dot: Value): Value => this.#include(name, dot);
    const ofText = (template: Value | undefined, dot: Value): Value => this.#ofText(template, dot);
    this.#expressions = new Expressions(this.#run, { include, ofText });
  }

  /** Whether the template fails, or is too much. */
  get hasFailed(): boolean {
    return this.#run.hasFailed;
  }

  /** The work that was done so far, in steps. */
  get cost(): number {
    return this.#run.work.spent;
  }

  /** Whether values of the chart are others by now, or those of variables may be, of which there are some. */
  mayHaveChanged(hasVariables: boolean): boolean {
    return this.#run.hasChanged || (hasVariables && this.#run.hasTouched);
  }

  walk(nodes: readonly TemplateNode[], source: string, scope: Scope, output: Output): void {
    for (const node of nodes) {
      if (!this.#run.work.take() || output.length > mostPrinted) this.#run.hasFailed = true;
      if (this.#run.hasFailed) return;
      switch (node.is) {
        case 'text':
          output.addText(source.slice(node.span.start, node.span.end), node.span, {
            start: node.trimsStart,
            end: node.trimsEnd,
          });
          break;
        case 'print':
          this.#print(() => this.#expressions.evaluate(node.value, scope), node.span, source, scope, output);
          break;
        case 'template': {
          const included = () => this.#include(node.name, this.#expressions.evaluate(node.value, scope));
          this.#print(included, node.span, source, scope, output);
          break;
        }
        case 'assign': {
          this.#begin();
          const value = this.#expressions.evaluate(node.value, scope);
          if (node.declares) scope.declare(node.name, value);
          else scope.assign(node.name, value);
          // `$` is in the words of others.
          this.#run.hasChanged ||= node.name === '';
          output.known();
          break;
        }
        case 'block':
          this.#block(node, source, scope, output);
          break;
        default:
          output.known();
      }
    }
  }

  #print(evaluate: () => Value, span: Span, source: string, scope: Scope, output: Output): void {
    const isInner = this.#depth > 0;
    const written = source.slice(span.start, span.end);
    const { shown, partial, from } = this.#once(written, scope, evaluate);
    if (shown !== undefined || partial !== undefined) output.known();
    output.resolved.push({
      at: output.length,
      source: span,
      from,
      ...(shown === undefined ? {} : { shown: shown.replaceAll(releaseName, 'RELEASE') }),
    });
    const known = shown ?? partial;
    if (known === undefined) output.unknown(isInner ? unknownAction(columnOf(written)) : written, span);
    else if (shown === undefined) output.partial(isInner ? known : finished(known), span);
    else output.print(isInner ? known : finished(known), span);
  }

  #block(node: BlockNode, source: string, scope: Scope, output: Output): void {
    const conditions: Origin[][] = [];
    let isOpen = false;
    const finish = () => {
      if (isOpen) output.unknown('{{ end }}', { start: node.span.end, end: node.span.end });
      else output.known();
      const from = joined(conditions);
      this.#decided.push(from);
      output.resolved.push({ at: output.length, source: node.span, from });
    };
    // Whatever stands before is not trimmed by an arm that is left as it is written.
    for (const arm of node.arms) {
      if (this.#run.hasFailed) return;
      const own = scope.inner();
      const value = this.#condition(arm, source, own);
      conditions.push([...value.from]);
      const truth = arm.keyword === 'range' ? mayRange(value) : truthOf(value);
      if (truth === false) continue;
      if (truth === true && !isOpen) {
        output.known();
        this.#arm(arm, value, source, own, output);
        finish();
        return;
      }
      output.unknown(this.#open(arm, truth, isOpen, source, scope), arm.span);
      isOpen = true;
      this.#run.doubts++;
      scope.perhaps(() => this.#perhaps(arm, value, source, own, output));
      this.#run.doubts--;
      if (truth === true) break;
    }
    finish();
  }

  /** The action that opens an arm of which nobody knows whether it is there. */
  #open(arm: TemplateArm, truth: boolean | undefined, isOpen: boolean, source: string, scope: Scope): string {
    if (truth === true) return '{{ else }}';
    const written = source.slice(arm.span.start, arm.span.end);
    // In other words than those of any other condition, where the same words may mean something else.
    const isSame = scope.isOuter && this.#depth === 0 && !/\$\w/.test(written) && !isOpen && arm.keyword === 'if';
    if (isSame) return written.replace(/^\{\{-?\s*(?:else\s+)?/, '{{ ');
    const name = this.#depth === 0 ? this.#count++ : `_${this.#name}_${this.#innerCount++}`;
    return `{{ ${isOpen ? 'else ' : ''}if .unknown${name} }}`;
  }

  #arm(arm: TemplateArm, value: Value, source: string, own: Scope, output: Output): void {
    if (arm.keyword !== 'range') {
      const scope = arm.keyword === 'with' ? own.with(value) : own;
      for (const name of arm.variables) scope.declare(name, value);
      this.walk(arm.body, source, scope, output);
      output.known();
      return;
    }
    for (const [key, item] of itemsOf(value)) {
      const scope = own.with(item);
      const [first, second] = arm.variables;
      if (second !== undefined) scope.declare(second, item);
      if (first !== undefined) scope.declare(first, second === undefined ? item : key);
      this.walk(arm.body, source, scope, output);
      output.known();
    }
  }

  #perhaps(arm: TemplateArm, value: Value, source: string, own: Scope, output: Output): void {
    const isOther = arm.keyword === 'with' || arm.keyword === 'range';
    const scope = isOther ? own.with(arm.keyword === 'with' ? value : unknown) : own;
    for (const name of arm.variables) scope.declare(name, arm.keyword === 'range' ? unknown : value);
    // It may be there several times, each after the other.
    if (arm.keyword === 'range') for (const name of assignedIn(arm.body)) own.forget(name);
    this.walk(arm.body, source, scope, output);
  }

  /** Of that of an `if`, only the truth counts. */
  #condition({ condition, keyword, span }: TemplateArm, source: string, scope: Scope): Value {
    if (condition === undefined) return boolean(true);
    if (keyword !== 'if') {
      this.#begin();
      return this.#expressions.evaluate(condition, scope);
    }
    const written = source.slice(span.start, span.end);
    const { truth, from } = this.#once(written, scope, () => this.#expressions.evaluate(condition, scope));
    return truth === undefined ? { ...unknown, from } : { is: 'unknown', truth, from };
  }

  /** An action whose words mean here what they mean elsewhere in the chart is evaluated once. */
  #once(written: string, scope: Scope, evaluate: () => Value): Evaluated {
    const isKept = this.#depth === 0 && !this.#run.hasChanged && scope.isOuter && !/\$\w/.test(written);
    const isDoubtful = this.#run.doubts > 0;
    const known = isKept ? this.#known.find(written, isDoubtful) : undefined;
    if (known !== undefined) {
      if (!this.#run.work.spend(known.cost)) this.#run.hasFailed = true;
      return known;
    }
    this.#begin(isKept ? this.#known.nameOf(written, isDoubtful) : undefined);
    const before = this.#run.work.spent;
    const value = evaluate();
    const shown = this.#depth > 0 && value.is === 'null' ? noValue : printed(value);
    const partial = value.is === 'unknown' ? value.partial : undefined;
    const evaluated = { shown, partial, truth: truthOf(value), from: value.from, cost: this.#run.work.spent - before };
    if (isKept && !this.#run.hasChanged && !this.#run.hasFailed) this.#known.keep(written, isDoubtful, evaluated);
    return evaluated;
  }

  /** Begins an action of the template itself. */
  #begin(name?: string): void {
    if (this.#depth > 0) return;
    this.#name = name ?? `b${this.#begun++}`;
    this.#innerCount = 0;
  }

  #include(name: string | undefined, dot: Value): Value {
    const helper = name === undefined ? undefined : this.#helperNamed(name);
    return helper === undefined ? unknown : this.#inner(helper, dot);
  }

  #ofText(template: Value | undefined, dot: Value): Value {
    if (template?.is !== 'text' || template.text.includes(releaseName)) return unknown;
    if (!template.text.includes('{{')) return template;
    const nodes = parseTemplate(template.text);
    return nodes === undefined ? unknown : withOrigins(this.#inner({ nodes, text: template.text }, dot), template.from);
  }

  /** What other nodes print, with all that decided it. */
  #inner({ nodes, text: source }: Helper, dot: Value): Value {
    if (this.#depth >= deepest) return unknown;
    const output = new Output();
    const outer = this.#decided;
    this.#decided = [];
    this.#depth++;
    this.walk(nodes, source, new Scope(dot), output);
    // The `end` of a helper takes away blanks too.
    output.known();
    this.#depth--;
    const from = joined([...this.#decided, ...output.resolved.map(one => one.from)]);
    this.#decided = outer;
    if (this.#run.hasFailed) return { ...unknown, from };
    if (!output.hasUnknown) return text(output.text, from);
    const written = output.text;
    return written.trim().includes('\n') ? { is: 'unknown', partial: written, from } : { ...unknown, from };
  }
}

/** What Go prints for null; Helm takes it away in the end. */
const noValue = '<no value>';

function finished(text: string): string {
  return text.replaceAll(noValue, '').replaceAll(releaseName, releaseAction);
}

/** Where the lines begin that an action prints. */
function columnOf(action: string): number {
  const kind = kindOfAction(action);
  return kind.does === 'print' ? kind.from : 0;
}
