import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

/**
 * Draws a text as SVG again and again, and prints the processor seconds of one drawing twice: the median
 * of the second hundred, and the least after seconds of nothing but this text, when all is compiled.
 *
 * Only the thread that draws counts, although collecting in others belongs to the work too: the clock of
 * the whole process knows nothing below ten milliseconds.
 */
class Plantuml {
    private static final int HUNDRED = 100;
    private static final double SECONDS = 15;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    public static void main(String[] arguments) throws Exception {
        String text = Files.readString(Path.of(arguments[0]));
        times(text, HUNDRED);
        double[] second = times(text, HUNDRED);
        Arrays.sort(second);
        System.out.println(second[HUNDRED / 2]);
        System.out.println(least(text));
    }

    private static double[] times(String text, int runs) throws Exception {
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            times[run] = seconds(text);
        }
        return times;
    }

    private static double least(String text) throws Exception {
        double least = Double.POSITIVE_INFINITY;
        double end = now() + SECONDS;
        while (now() < end) {
            least = Math.min(least, seconds(text));
        }
        return least;
    }

    private static double seconds(String text) throws Exception {
        double start = now();
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        new SourceStringReader(text).outputImage(svg, 0, new FileFormatOption(FileFormat.SVG));
        double spent = now() - start;
        if (!svg.toString("UTF-8").contains("</svg>")) {
            throw new IllegalStateException("no drawing");
        }
        return spent;
    }

    private static double now() {
        return CLOCK.getCurrentThreadCpuTime() / 1e9;
    }
}
