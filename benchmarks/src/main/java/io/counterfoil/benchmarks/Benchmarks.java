package io.counterfoil.benchmarks;

import java.util.List;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs JMH and then says the same as a table. {@code -h} lists the options of JMH, all of which are taken. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * The program.
     *
     * @param args options of JMH, such as {@code PricingBenchmark -prof gc}
     * @throws Exception as JMH does: an option that it does not know, a benchmark that failed
     */
    public static void main(String[] args) throws Exception {
        CommandLineOptions options = new CommandLineOptions(args);
        if (isQuestion(options)) {
            Main.main(args);
            return;
        }
        List<Measured> measured =
                new Runner(options).run().stream().map(Measured::of).toList();
        System.out.println(new RatioTable(measured).toMarkdown());
    }

    private static boolean isQuestion(CommandLineOptions options) {
        return options.shouldHelp()
                || options.shouldList()
                || options.shouldListWithParams()
                || options.shouldListProfilers()
                || options.shouldListResultFormats();
    }
}
