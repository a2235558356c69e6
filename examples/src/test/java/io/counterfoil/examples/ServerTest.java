package io.counterfoil.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.counterfoil.storage.jdbi.server.TrialDatabase;
import io.counterfoil.storage.jdbi.server.TrialDatabases;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command with its books on a PostgreSQL server. */
class ServerTest {

    @TempDir
    private Path folder;

    private TrialDatabase database;

    @BeforeEach
    void makeAnEmptyDatabase() {
        database = TrialDatabases.shared().empty();
    }

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    private TestShop shop() {
        return new TestShop(folder).with(Map.of("COUNTERFOIL_DB", database.url(), "COUNTERFOIL_SAFE", "safe"));
    }

    @Test
    void a_shop_on_a_server_is_set_up_and_sells_and_is_verified() {
        TestShop shop = shop();

        TestShop.Said init = shop.run(
                "init", "--name", "Kiosk", "--currency", "USD", "--zone", "America/Caracas", "--price", "coffee=50.00");
        TestShop.Said sold = shop.run("new", "--product", "coffee=1", "--pay", "CASH=50");

        assertThat(init.isDone().out())
                .contains("jdbc:postgresql://127.0.0.1:", database.name())
                .doesNotContain("password", "?user");
        assertThat(sold.isDone().out()).contains("50.00");
        assertThat(shop.run("list").isDone().out()).contains("50.00");
        assertThat(shop.run("verify").isDone().out()).contains("INTACT");
        assertThat(shop.run("verify", "--json").isDone().out()).doesNotContain("password");
    }

    @Test
    void a_second_set_up_is_refused_as_it_is_on_a_file() {
        TestShop shop = shop();
        String[] init = {"init", "--name", "Kiosk", "--currency", "USD", "--zone", "UTC", "--price", "coffee=50.00"};
        shop.run(init).isDone();

        assertThat(shop.run(init).err()).startsWith("ALREADY_SET_UP");
    }

    @Test
    void the_safe_is_named_after_the_database_where_nobody_says_otherwise() {
        TestShop shop = new TestShop(folder);

        shop.run(
                        "init",
                        "--db",
                        database.url(),
                        "--name",
                        "Kiosk",
                        "--currency",
                        "USD",
                        "--zone",
                        "UTC",
                        "--price",
                        "coffee=50.00")
                .isDone();

        assertThat(shop.file(database.name() + ".safe")).isDirectory();
    }

    /** The places differ, and the keys, which are chance; all else is told alike. */
    @Test
    void the_demo_tells_the_same_on_a_server_as_on_a_file() {
        TestShop.Said onFile = new TestShop(folder.resolve("f")).run("demo", "--out", "d", "--db", "both.db");
        TestShop.Said onServer = new TestShop(folder.resolve("s")).run("demo", "--out", "d", "--db", database.url());

        assertThat(onServer.err())
                .isEqualTo(onFile.err())
                .contains("ferry: 100 of 100 tickets sold")
                .doesNotContain("password");
        assertThat(told(onServer.out(), "s"))
                .isEqualTo(told(onFile.out(), "f"))
                .contains("INTACT", "100 tickets sold")
                .doesNotContain("password");
    }

    private String told(String out, String name) {
        return out.replace(folder.resolve(name).toString(), "FOLDER")
                .replace("FOLDER/both.db", "DATABASE")
                .replaceAll("jdbc:postgresql:\\S*", "DATABASE")
                .replaceAll("(?m)^ +[0-9a-f]{10}$", "HASH");
    }

    @Test
    void a_database_without_a_shop_is_missing() {
        assertThat(shop().run("list").err()).startsWith("STORAGE_MISSING db: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://root:geheim@db/shop",
                "jdbc:postgresql://db.example:port/shop?password=geheim",
                "jdbc:geheim"
            })
    void an_address_of_anything_else_is_refused_and_not_repeated(String address) {
        TestShop.Said said = new TestShop(folder).run("list", "--safe", "safe", "--db", address);

        assertThat(said.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(said.err())
                .startsWith("ADDRESS_INVALID db: ")
                .doesNotContain("geheim")
                .hasLineCount(1);
    }

    @Test
    void a_server_that_is_not_there_is_told() {
        TestShop.Said said = new TestShop(folder)
                .run("list", "--safe", "safe", "--db", "jdbc:postgresql://127.0.0.1:1/shop?user=till");

        assertThat(said.code()).isEqualTo(ExitCode.FAILED.number());
        assertThat(said.err()).startsWith("STORAGE_UNREACHABLE db: ").hasLineCount(1);
    }
}
