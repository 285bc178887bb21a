import { APIError, type CollectionConfig, type RelationshipFieldManyValidation } from 'payload';
import { sentence } from '#content/model/value/sentence.ts';
import { line } from '#content/model/value/text.ts';
import { settings } from '#content/settings.ts';
import { administrators, administratorsOnField } from '../access/administrators.ts';
import { administratorsOrSelf } from '../access/administratorsOrSelf.ts';
import { deleters } from '../access/deleters.ts';
import { nobody, nobodyOnField } from '../access/nobody.ts';
import { fromModel } from '../fields/fromModel.ts';
import { label } from '../fields/labels.ts';
import {
  keepLastAdministrator,
  keepLastAdministratorOutOfTrash,
  keepLastAdministratorUndeleted,
} from '../guards/lastAdministrator.ts';
import { othersOnField, refuseOwnSignIn } from '../guards/ownSignIn.ts';
import { refuseWeakPassword } from '../guards/password.ts';
import { passwordMail } from '../mail.ts';
import { isSecure } from '../signIn/device.ts';
import { signInEndpoints } from '../signIn/endpoints.ts';
import { judgeSignIn } from '../signIn/judge.ts';
import {
  endSessionOnLogout,
  endSessionsOnChange,
  endSessionsOnDelete,
  endSessionsOnReset,
  recordSession,
  renewSession,
} from '../signIn/sessions.ts';
import { tellOfChange } from '../signIn/tell.ts';

const isOfCommunities = (role: unknown): boolean =>
  role === 'communityEditor' || role === 'contributor';

/** Who writes for communities has one: what they write belongs to it. */
const someCommunity: RelationshipFieldManyValidation = (value, { siblingData }) => {
  const { role } = siblingData as { role?: unknown }; // Payload leaves siblings untyped
  return isOfCommunities(role) && !value?.length
    ? sentence('请选社区：写的东西归哪个社区。', 'Choose the communities that they write for.')
    : true;
};

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('用户', 'User'), plural: label('用户', 'Users') },
  trash: true,
  auth: {
    // Who tries too often is told to wait by cms/signIn; a lock would keep out the user as well.
    maxLoginAttempts: 0,
    forgotPassword: passwordMail,
    tokenExpiration: settings().SESSION_IDLE_MINUTES * 60,
    cookies: { secure: isSecure(), sameSite: 'Lax' },
  },
  admin: {
    group: label('管理', 'Administration'),
    useAsTitle: 'name',
    hidden: ({ user }) => user?.role !== 'administrator',
    defaultColumns: ['name', 'email', 'role', 'communities'],
    listSearchableFields: ['name', 'email'],
    components: { beforeListTable: ['/admin/persons/PersonsLink.tsx#PersonsLink'] },
  },
  access: {
    read: administratorsOrSelf,
    create: administrators,
    update: administratorsOrSelf,
    delete: deleters(administrators),
    unlock: nobody, // nothing locks
    admin: ({ req }) => req.user !== null,
  },
  hooks: {
    beforeOperation: [refuseOwnSignIn, refuseWeakPassword, judgeSignIn, renewSession],
    beforeChange: [keepLastAdministrator, keepLastAdministratorOutOfTrash],
    afterChange: [endSessionsOnChange, tellOfChange],
    beforeDelete: [keepLastAdministratorUndeleted],
    afterDelete: [endSessionsOnDelete],
    afterLogin: [recordSession],
    afterLogout: [endSessionOnLogout],
    afterOperation: [endSessionsOnReset],
  },
  endpoints: [
    ...signInEndpoints,
    {
      // Payload lets whoever comes first to an empty portal become its administrator; we do not.
      path: '/first-register',
      method: 'post',
      handler: () => {
        throw new APIError(
          'The first administrator is made by `npm start`, which prints how to sign in.',
          403,
          null,
          true,
        );
      },
    },
  ],
  fields: [
    {
      name: 'email',
      type: 'email',
      label: label('电子邮箱', 'E-mail'),
      required: true,
      unique: true,
      access: { update: othersOnField },
    },
    // Payload's own field, which it asks whether to show: no column of ours.
    {
      name: 'password',
      type: 'text',
      virtual: true,
      hidden: true,
      access: { update: othersOnField },
    },
    // Payload's own field; not even its user reads it: cms/signIn says what there is to know.
    {
      name: 'sessions',
      type: 'array',
      label: label('登录', 'Sessions'),
      labels: { singular: label('登录', 'Session'), plural: label('登录', 'Sessions') },
      access: { read: nobodyOnField, create: nobodyOnField, update: nobodyOnField },
      admin: { disabled: true },
      fields: [],
    },
    fromModel(line(40), { name: 'name', type: 'text', label: label('姓名', 'Name') }),
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'contributor',
      saveToJWT: true,
      label: label('角色', 'Role'),
      access: { create: administratorsOnField, update: administratorsOnField },
      options: [
        { value: 'administrator', label: label('管理员', 'Administrator') },
        { value: 'editor', label: label('编辑（全街道）', 'Editor of all') },
        { value: 'communityEditor', label: label('编辑（指定社区）', 'Editor of communities') },
        { value: 'contributor', label: label('供稿人（只写草稿）', 'Contributor') },
      ],
    },
    {
      name: 'communities',
      type: 'relationship',
      relationTo: 'communities',
      hasMany: true,
      label: label('所在的社区', 'Communities'),
      access: { create: administratorsOnField, update: administratorsOnField },
      admin: { condition: (data) => isOfCommunities(data?.role) },
      validate: someCommunity,
    },
    {
      name: 'signIn',
      type: 'ui',
      label: label('怎么登录', 'Signing in'),
      admin: { components: { Field: '/admin/account/SignIn.tsx#SignIn' } },
    },
  ],
};
