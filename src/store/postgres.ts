/** The shared engine: PostgreSQL 15 or newer, or a database that speaks its protocol. */
import { type Dialect, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections of one process. */
const CONNECTIONS = 8;
/** How long a connection may take, in milliseconds. */
const CONNECT_MS = 5000;

/** @param url `postgres://user:password@host/database` */
export function postgresDialect(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks while it is idle is replaced; whoever asks next is told if it cannot be.
  pool.on('error', () => {});
  return new PostgresDialect({ pool });
}
