package io.counterfoil.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTest {

    @TempDir
    Path folder;

    @Test
    void every_block_of_java_is_a_region_of_code_that_is_compiled() throws IOException {
        DocumentedCode documented = new DocumentedCode(Path.of(System.getProperty("counterfoil.root", "..")));

        for (Path document : documented.documents()) {
            assertThat(documented.faults(Files.readString(document)))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_copy_of_its_region_is_no_fault() throws IOException {
        assertThat(faults("<!-- region sale: Sale.java -->\n```java\nif (open) {\n    sell();\n}\n```\n"))
                .isEmpty();
    }

    @Test
    void a_block_that_differs_is_found() throws IOException {
        assertThat(faults("<!-- region sale: Sale.java -->\n```java\nsell();\n```\n"))
                .singleElement()
                .asString()
                .startsWith("region sale differs");
    }

    @Test
    void a_block_of_a_region_that_is_gone_is_found() throws IOException {
        assertThat(faults("<!-- region refund: Sale.java -->\n```java\nrefund();\n```\n"))
                .containsExactly("there is no region refund in Sale.java");
    }

    @Test
    void a_block_without_a_region_is_found() throws IOException {
        assertThat(faults("Text\n\n```java\nsell();\n```\n")).containsExactly("no region is named above: sell();");
    }

    private Iterable<String> faults(String markdown) throws IOException {
        Files.writeString(folder.resolve("Sale.java"), """
                class Sale {
                    void run() {
                        // region sale
                        if (open) {
                            sell();
                        }
                        // endregion
                    }
                }
                """);
        return new DocumentedCode(folder).faults(markdown);
    }
}
