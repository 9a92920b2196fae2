import type { Expression } from '../syntax/expression.ts';
import { boolean, nothing, number, originsOf, text, truthOf, unknown, type Value } from '../values/value.ts';
import { textOf } from './call.ts';
import { callFunction } from './functions.ts';
import { fieldOf, indexed } from './look.ts';
import { forget, isMade } from './mapFunctions.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';

/** Evaluates what other templates print: a helper by its name, and a text that is a template itself. */
type Others = {
  readonly include: (name: string | undefined, dot: Value) => Value;
  readonly ofText: (template: Value | undefined, dot: Value) => Value;
};

/** Evaluates the expressions of actions. */
export class Expressions {
  readonly #run: Run;
  readonly #others: Others;

  constructor(run: Run, others: Others) {
    this.#run = run;
    this.#others = others;
  }

  evaluate(expression: Expression, scope: Scope): Value {
    if (!this.#run.work.take()) this.#run.hasFailed = true;
    if (this.#run.hasFailed) return unknown;
    switch (expression.is) {
      case 'literal':
        if (expression.value === null) return nothing;
        return typeof expression.value === 'string' ? text(expression.value) : boolean(expression.value);
      case 'number':
        return number(expression.value, [], expression.isFloat);
      case 'dot':
        return scope.dot;
      case 'variable':
        return scope.get(expression.name);
      case 'field':
        return this.#field(expression.of, expression.name, scope);
      case 'group':
        return this.evaluate(expression.of, scope);
      case 'call':
        return this.#call(expression.name, expression.operands, scope);
      default:
        return unknown;
    }
  }

  #field(of: Expression, name: string, scope: Scope): Value {
    const value = this.evaluate(of, scope);
    return of.is === 'group' && value.is === 'null' ? value : fieldOf(value, name);
  }

  #call(name: string, operands: readonly Expression[], scope: Scope): Value {
    if (name === 'and' || name === 'or') return this.#shortened(name === 'or', operands, scope);
    if (name === 'fail') {
      this.#run.hasFailed ||= this.#run.doubts === 0;
      return unknown;
    }
    const values = operands.map(operand => this.evaluate(operand, scope));
    const [first, ...others] = values;
    if (name === 'include') return this.#others.include(textOf(first), others[0] ?? nothing);
    if (name === 'tpl') return this.#others.ofText(first, others[0] ?? nothing);
    if (name === 'index') return indexed(first ?? unknown, others);
    if (changesMap.test(name) && first?.is === 'map') {
      this.#run.hasTouched = true;
      this.#run.hasChanged ||= !isMade(first.map);
      if (this.#run.doubts > 0) {
        forget(first.map);
        return { ...unknown, from: first.from };
      }
    }
    return callFunction(name, values, this.#run.work);
  }

  /** `and` and `or` evaluate no further than they need to. */
  #shortened(stopsAt: boolean, operands: readonly Expression[], scope: Scope): Value {
    const values: Value[] = [];
    for (const operand of operands) {
      const value = this.evaluate(operand, scope);
      values.push(value);
      const truth = truthOf(value);
      if (truth === undefined) return this.#decisive(stopsAt, operands.slice(values.length), values, scope);
      if (truth === stopsAt) return stopsAt ? { ...value, from: originsOf(values) } : value;
    }
    const last = values.at(-1) ?? unknown;
    return { ...last, from: originsOf(values) };
  }

  /** What is not known may not matter, as far as only the truth is wanted of it. */
  #decisive(stopsAt: boolean, others: readonly Expression[], values: readonly Value[], scope: Scope): Value {
    for (const operand of others) {
      const value = this.evaluate(operand, scope);
      if (truthOf(value) === stopsAt) return { is: 'unknown', truth: stopsAt, from: value.from };
    }
    return { ...unknown, from: originsOf(values) };
  }
}

const changesMap = /^(?:set|unset|(?:must)?[mM]erge(?:Overwrite)?)$/;
