package io.counterfoil.examples;

import io.counterfoil.BoxOffice;
import io.counterfoil.storage.jdbi.SqliteSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A short life of a shop, run once after the build: what it loads is what every later start needs, and is kept for them by the
 * runtime's class data sharing. See the script {@code counterfoil}.
 */
final class Warming {
    private Warming() {}

    /** Takes the folder to live in. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Terminal nobody = new Terminal(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Host host =
                new Host(nobody, Map.of(), folder, SqliteSettings.DEFAULT, BoxOffice.systemClock(), BoxOffice::over);
        Files.write(folder.resolve("cafe.json"), DemoShop.CAFE.shopFile());
        Files.writeString(folder.resolve("cart.json"), "{\"lines\":[{\"product\":\"coffee\",\"quantity\":2}]}");
        for (List<String> line : List.of(
                List.of("init", "--shop", "cafe.json"),
                List.of("new", "--product", "coffee=2", "--product", "croissant=1", "--pay", "CASH=200"),
                List.of("show", "CP00000001", "--private", "--json"),
                List.of("list"),
                List.of("print", "CP00000001", "--medium", "text"),
                List.of("print", "CP00000001", "--medium", "escpos-80"),
                List.of("print", "CP00000001", "--medium", "pdf-80"),
                List.of("cancel", "CP00000001", "--reason", "warming"),
                List.of("new", "--product", "tea=0"),
                List.of("export", "tickets", "--format", "csv"),
                List.of("verify"),
                List.of("quote", "--plan", "cafe.json", "--cart", "cart.json"),
                List.of("quote", "--plan", "cafe.json", "--cart", "cart.json", "--explain"),
                List.of("list", "--help"))) {
            new CommandRun(host).run(line.toArray(String[]::new));
        }
    }
}
