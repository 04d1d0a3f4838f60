/** The shared engine: PostgreSQL 15 or newer, or a database that speaks its protocol. */
import {
  type ColumnMetadata,
  type Dialect,
  type Kysely,
  PostgresDialect,
  PostgresIntrospector,
  sql,
  type TableMetadata,
} from 'kysely';
import pg from 'pg';
import { UserError } from '../user-error.ts';
import type { StoreWords } from './errors.ts';

/** Connections of one process. */
const CONNECTIONS = 8;
/** How long a connection may take, in milliseconds. */
const CONNECT_MS = 5000;
/** The oldest PostgreSQL that is still looked after. */
const OLDEST = 15;
/** Databases of other makers that call themselves PostgreSQL, by the version they once began from. */
const RELATIVES = /gauss|kingbase|polardb|-YB-|greenplum|highgo|vastbase|gbase/i;

/** @param url `postgres://user:password@host/database` */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'gouji',
  });
  // A connection that breaks while it is idle is replaced; whoever asks next is told if it cannot be.
  pool.on('error', () => {});
  // One that breaks between two queries of a transaction would otherwise end the program.
  pool.on('connect', (client) => client.on('error', () => {}));
  const dialect = new PostgresDialect({ pool });
  dialect.createIntrospector = (database) => new OwnTables(database);
  return dialect;
}

/**
 * The tables of the schema in use alone. Kysely's own look goes through every schema of the server, and fails when
 * somebody drops theirs meanwhile.
 */
class OwnTables extends PostgresIntrospector {
  readonly #database: Kysely<unknown>;

  constructor(database: Kysely<unknown>) {
    super(database);
    this.#database = database;
  }

  override async getTables(): Promise<TableMetadata[]> {
    const found = sql<{ schema: string; table: string } & ColumnMetadata>`
      select table_schema as schema, table_name as table, column_name as name, data_type as "dataType",
        is_nullable = 'YES' as "isNullable", column_default is not null as "hasDefaultValue",
        is_identity = 'YES' as "isAutoIncrementing"
      from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position`;
    const { rows } = await found.execute(this.#database);
    return [...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => ({
      name,
      schema: columns[0]?.schema ?? '',
      isView: false,
      isForeign: false,
      columns,
    }));
  }
}

/** What a person knows the server by; never its password. */
export function serverOf(url: string): { host: string; database: string } {
  const { hostname, searchParams, pathname } = new URL(url);
  return {
    host: hostname || searchParams.get('host') || 'localhost',
    database: decodeURIComponent(pathname.slice(1)),
  };
}

/** @throws UserError when the server is a PostgreSQL of old */
export async function refuseOld(database: Kysely<unknown>, place: string, words: StoreWords): Promise<void> {
  const { rows } = await sql<{ version: string }>`select version() as version`.execute(database);
  const version = oldVersion(rows[0]?.version ?? '');
  if (version !== null) throw new UserError(words.tooOld(place, version));
}

/** The version, if it is that of a PostgreSQL that is too old. */
export function oldVersion(text: string): string | null {
  const version = /^PostgreSQL ((\d+)[\d.]*)/.exec(text);
  if (!version?.[1] || RELATIVES.test(text)) return null;
  return Number(version[2]) < OLDEST ? version[1] : null;
}
