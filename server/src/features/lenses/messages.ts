import { message } from '../../messages/message.ts';

/** `others`: objects that are no workloads, such as a store of secrets. */
export const account = message<{ readonly workloads: number; readonly others: number; readonly roles: number }>(
  'lens.account',
  {
    en: ({ workloads, others, roles }) => {
      const also = others === 0 ? '' : ` and ${counted(others, 'other object')}`;
      return `used by ${counted(workloads, 'workload')}${also}, bound to ${counted(roles, 'role')}`;
    },
    zh: ({ workloads, others, roles }) => {
      const also = others === 0 ? '' : `和 ${others} 个其他对象`;
      return `${workloads} 个工作负载${also}使用，绑定 ${roles} 个角色`;
    },
  },
);

const counted = (count: number, thing: string) =>
  count === 1 ? `1 ${thing}` : `${count === 0 ? 'no' : count} ${thing}s`;
