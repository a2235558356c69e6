/**
 * A PostgreSQL server for tests, for every module that has some: started by the tests themselves from programs that Maven brings
 * along, or named by {@code COUNTERFOIL_TEST_PG_URL}.
 */
@NullMarked
package io.counterfoil.storage.jdbi.server;

import org.jspecify.annotations.NullMarked;
