import type { Role } from './role';

/** 谁能带走学习语料、写自己的词: whoever answers for an estate or the company, never a team or a department. */
export const LEARNING_EXPORT_ROLES: readonly Role[] = ['estateManager', 'companyQuality', 'admin'];
export const OWN_WORDS_ROLES: readonly Role[] = LEARNING_EXPORT_ROLES;
/** Whose words hold on every estate. */
export const COMPANY_WORDS_ROLES: readonly Role[] = ['companyQuality', 'admin'];
