package io.counterfoil.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.storage.jdbi.server.TrialDatabase;
import io.counterfoil.storage.jdbi.server.TrialDatabases;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** From whatever version a database is of, opening it leads to that of the code, on both engines. */
class MigrationsTest {

    @TempDir
    Path folder;

    static Stream<Integer> earlierVersions() {
        return IntStream.range(0, Schema.KNOWN).boxed();
    }

    private static FluentConfiguration migrations(Engine engine, DataSource database) {
        return Flyway.configure(MigrationsTest.class.getClassLoader())
                .dataSource(database)
                .locations(engine.migrations())
                .schemas(engine.schemas())
                .table(Schema.HISTORY)
                .loggers("slf4j");
    }

    /** Brings a database to a version as its program would have. */
    private static void migrate(Engine engine, DataSource database, int version) {
        if (version == 0) {
            // No program of ours stops there; a history without a migration is what a crash before the first leaves
            // behind.
            migrations(engine, database).baselineVersion("0").load().baseline();
        } else {
            migrations(engine, database)
                    .target(Integer.toString(version))
                    .load()
                    .migrate();
        }
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void a_file_of_an_earlier_version_is_brought_up_to_date(int version) throws SQLException {
        Path file = folder.resolve("shop.db");
        migrate(Engine.SQLITE, SqliteFile.source(file, SqliteSettings.DEFAULT), version);

        JdbiStore.openSqlite(file).close();

        assertThat(schema(file)).isNotEmpty().isEqualTo(newFile());
    }

    private String newFile() throws SQLException {
        Path file = folder.resolve("new.db");
        JdbiStore.createSqlite(file).close();
        return schema(file);
    }

    private static String schema(Path file) throws SQLException {
        try (RawSqlite raw = new RawSqlite(file)) {
            return raw.text("SELECT group_concat(sql, char(10) ORDER BY name) FROM sqlite_schema");
        }
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void a_database_of_an_earlier_version_is_brought_up_to_date(int version) throws SQLException {
        try (TrialDatabase old = TrialDatabases.shared().empty();
                TrialDatabase made = TrialDatabases.shared().empty()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(old.url());
            migrate(Engine.POSTGRESQL, source, version);

            JdbiStore.openPostgres(PostgresServer.over(source)).close();
            JdbiStore.createPostgres(PostgresServer.at(made.url())).close();

            assertThat(schema(old)).isNotEmpty().isEqualTo(schema(made));
        }
    }

    private static String schema(TrialDatabase database) throws SQLException {
        return database.text(
                "SELECT string_agg(table_name || '.' || column_name || ' ' || data_type || is_nullable, chr(10)"
                        + " ORDER BY table_name, column_name) FROM information_schema.columns WHERE table_schema = 'counterfoil'");
    }

    @Test
    void both_engines_have_the_migrations_that_the_code_knows() {
        List<String> sqlite = versions(Engine.SQLITE);

        assertThat(sqlite)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, Schema.KNOWN)
                        .mapToObj(Integer::toString)
                        .toList());
        assertThat(versions(Engine.POSTGRESQL)).isEqualTo(sqlite);
    }

    /** Migrations are read without a database; any will do to look at them. */
    private List<String> versions(Engine engine) {
        Flyway flyway = Flyway.configure(MigrationsTest.class.getClassLoader())
                .dataSource(SqliteFile.source(folder.resolve("any.db"), SqliteSettings.DEFAULT))
                .locations(engine.migrations())
                .load();
        return Stream.of(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .toList();
    }

    @Test
    void every_table_on_the_server_has_the_second_wall() throws SQLException {
        try (TrialDatabase database = TrialDatabases.shared().empty()) {
            JdbiStore.createPostgres(PostgresServer.at(database.url())).close();

            assertThat(database.text("SELECT string_agg(relname, ' ') FROM pg_class c JOIN pg_namespace n"
                            + " ON n.oid = c.relnamespace WHERE nspname = 'counterfoil' AND relkind = 'r'"
                            + " AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS"
                            + " (SELECT 1 FROM pg_policy WHERE polrelid = c.oid))"))
                    .isEqualTo(Schema.HISTORY);
        }
    }
}
