package io.counterfoil.examples;

import io.counterfoil.refusal.CounterfoilException;
import io.counterfoil.refusal.RefusedException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * One command line, from its words to an exit code. Whatever goes wrong becomes one line for each problem, {@code CODE path:
 * message}; no stack trace reaches an operator.
 */
final class CommandRun {
    /** What the parser puts before some of its messages; the code says it already. */
    private static final String PARSER_PREFIX = "Error: ";

    private final Host host;

    CommandRun(Host host) {
        this.host = host;
    }

    /** Runs it; the result is for {@link System#exit}. */
    int run(String... args) {
        boolean asJson = List.of(args).contains("--json");
        CommandLine line = commandLine();
        int code = execute(line, args, asJson);
        if (!host.terminal().close()) {
            String stands = hasRecorded(line) ? "; what was recorded stands and must not be repeated" : "";
            String failed = "the result cannot be written to standard output" + stands;
            tell(List.of(Problem.of("OUTPUT_FAILED", "", failed)), asJson);
            return ExitCode.FAILED.number();
        }
        return code;
    }

    private static boolean hasRecorded(CommandLine line) {
        return line.getSubcommands().values().stream()
                .map(subcommand -> subcommand.getCommandSpec().userObject())
                .anyMatch(command -> command instanceof Subcommand ran && ran.hasRecorded());
    }

    private int execute(CommandLine line, String[] args, boolean asJson) {
        StringWriter help = new StringWriter();
        line.setOut(new PrintWriter(help))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, where, parsed) -> answer(failure, asJson))
                .setParameterExceptionHandler((misuse, words) -> usage(misuse, asJson));
        int code = line.execute(args);
        if (help.getBuffer().length() > 0) {
            host.terminal().print(help.toString().stripTrailing());
        }
        return code;
    }

    private CommandLine commandLine() {
        return new CommandLine(new CounterfoilCommand())
                .addSubcommand(new InitCommand(host))
                .addSubcommand(new NewCommand(host))
                .addSubcommand(new ShowCommand(host))
                .addSubcommand(new ListCommand(host))
                .addSubcommand(new CancelCommand(host))
                .addSubcommand(new EraseCommand(host))
                .addSubcommand(new ConfirmClockCommand(host))
                .addSubcommand(new PrintCommand(host))
                .addSubcommand(new CommandLine(new ExportCommand())
                        .addSubcommand(new ExportTicketsCommand(host))
                        .addSubcommand(new ExportLedgerCommand(host)))
                .addSubcommand(new VerifyCommand(host))
                .addSubcommand(new CheckCommand(host))
                .addSubcommand(new CheckpointCommand(host))
                .addSubcommand(new ProveCommand(host))
                .addSubcommand(new QuoteCommand(host))
                .addSubcommand(new RotateKeyCommand(host))
                .addSubcommand(new RecoverCommand(host))
                .addSubcommand(new DemoCommand(host))
                .registerConverter(LocalDate.class, new DateConverter());
    }

    private int usage(ParameterException misuse, boolean asJson) {
        String said = String.valueOf(misuse.getMessage()).lines().collect(Collectors.joining(" "));
        said = said.startsWith(PARSER_PREFIX) ? said.substring(PARSER_PREFIX.length()) : said;
        String name = misuse.getCommandLine().getCommandSpec().qualifiedName();
        tell(List.of(Problem.of("USAGE", "", said + "; see " + name + " --help")), asJson);
        return ExitCode.USAGE.number();
    }

    private int answer(Exception failure, boolean asJson) {
        if (failure instanceof RefusedException refused) {
            tell(refused.refusals().stream().map(Problem::of).toList(), asJson);
            return ExitCode.REFUSED.number();
        }
        if (failure instanceof Declined declined) {
            tell(List.of(declined.problem()), asJson);
            return declined.exitCode().number();
        }
        if (failure instanceof CounterfoilException broken) {
            tell(List.of(Problem.of(broken)), asJson);
            return ExitCode.FAILED.number();
        }
        return unexpected(failure, asJson);
    }

    /** A mistake of ours. What kind it is and where is enough for a report, and its message might speak of people. */
    private int unexpected(Exception mistake, boolean asJson) {
        String where = Arrays.stream(mistake.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.counterfoil."))
                .findFirst()
                .map(frame -> " in " + frame.getClassName() + ", line " + frame.getLineNumber())
                .orElse("");
        String what = mistake.getClass().getSimpleName();
        tell(
                List.of(Problem.of("INTERNAL", "", "the command failed by a mistake of its own: " + what + where)),
                asJson);
        return ExitCode.FAILED.number();
    }

    private void tell(List<Problem> problems, boolean asJson) {
        if (asJson) {
            host.terminal()
                    .tell(problems.stream()
                            .map(problem -> Json.text(problem.toCanonical()))
                            .collect(Collectors.joining(",", "[", "]")));
        } else {
            problems.forEach(problem -> host.terminal().tell(problem.toString()));
        }
    }
}
