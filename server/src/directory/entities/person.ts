import { Entity, Index } from 'typeorm';
import {
  BooleanColumn,
  IdColumn,
  IntColumn,
  JsonColumn,
  NullableRefColumn,
  StringColumn,
} from '../../platform/database/column-types';

/** 业主或员工. One person can be both; what they may do is in their role grants. */
@Entity()
@Index(['wechatOpenid'], { unique: true })
@Index(['staffAccount'], { unique: true })
@Index(['demoPersona'], { unique: true })
@Index(['provenPhone'], { unique: true })
@Index(['departmentId'])
@Index(['phone'])
export class Person {
  @IdColumn()
  id: string;

  @StringColumn(60)
  name: string;

  /** Private; others see it masked. */
  @StringColumn(40, { nullable: true })
  phone: string | null;

  /** A number the person has shown to be theirs, digits only; it signs them in. Private. */
  @StringColumn(20, { nullable: true })
  provenPhone: string | null;

  @StringColumn(64, { nullable: true })
  wechatOpenid: string | null;

  @StringColumn(64, { nullable: true })
  staffAccount: string | null;

  /** argon2id */
  @StringColumn(200, { nullable: true })
  passwordHash: string | null;

  /** Key of the demo login; null for everybody real. */
  @StringColumn(40, { nullable: true })
  demoPersona: string | null;

  /** 演示数据里的人: belongs to the demo, whose passwords everybody knows; never let in in production. */
  @BooleanColumn({ default: 0 })
  isDemo: boolean;

  /** Private. */
  @StringColumn(120, { nullable: true })
  email: string | null;

  /** Who the person is to the company's official account (公众号). */
  @StringColumn(64, { nullable: true })
  officialAccountOpenid: string | null;

  /** Member id in WeCom (企业微信), staff only. */
  @StringColumn(64, { nullable: true })
  wecomUserId: string | null;

  @NullableRefColumn()
  departmentId: string | null;

  /** Dialable by residents and colleagues. */
  @StringColumn(40, { nullable: true })
  workPhone: string | null;

  /** Category codes the person can take on. */
  @JsonColumn()
  skills: string[];

  /** Ids of buildings the person looks after; empty: all. */
  @JsonColumn()
  zones: string[];

  /** Open work orders at which nothing more is offered automatically. */
  @IntColumn()
  loadCap: number;

  @BooleanColumn()
  isActive: boolean;
}

/** What a new person has before anybody says otherwise. */
export const NEW_PERSON = {
  phone: null,
  provenPhone: null,
  wechatOpenid: null,
  staffAccount: null,
  passwordHash: null,
  demoPersona: null,
  isDemo: false,
  email: null,
  officialAccountOpenid: null,
  wecomUserId: null,
  departmentId: null,
  workPhone: null,
  skills: [] as string[],
  zones: [] as string[],
  loadCap: 8,
  isActive: true,
} as const satisfies Omit<Person, 'id' | 'name'>;
