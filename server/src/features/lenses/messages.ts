import { message } from '../../messages/message.ts';

export const account = message<{ readonly workloads: number; readonly roles: number }>('lens.account', {
  en: ({ workloads, roles }) => `used by ${counted(workloads, 'workload')}, bound to ${counted(roles, 'role')}`,
  zh: ({ workloads, roles }) => `${workloads} 个工作负载使用，绑定 ${roles} 个角色`,
});

const counted = (count: number, thing: string) =>
  count === 1 ? `1 ${thing}` : `${count === 0 ? 'no' : count} ${thing}s`;
