// Peer of bench/kernel: the same token lists in Lucene. java -cp JARS Lucene.java DOCS QUERIES K FOLDER
// One line of JSON a mode on standard output; the results of each query (document numbers) go to FOLDER/results.txt.
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.MMapDirectory;

public class Lucene {
  public static void main(String[] args) throws Exception {
    int k = Integer.parseInt(args[2]);
    Path folder = Path.of(args[3]);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    MMapDirectory directory = new MMapDirectory(folder.resolve("index"));
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer()).setSimilarity(new BM25Similarity(1.2f, 0.75f)).setRAMBufferSizeMB(512);
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.setTokenized(true);
    type.freeze();
    try (IndexWriter writer = new IndexWriter(directory, config); Stream<String> lines = Files.lines(Path.of(args[0]))) {
      for (String line : (Iterable<String>) lines::iterator) {
        Document document = new Document();
        document.add(new Field("b", line, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    double built = (System.nanoTime() - start) / 1e9;
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    searcher.setSimilarity(new BM25Similarity(1.2f, 0.75f));
    searcher.setQueryCache(null);
    BooleanQuery.setMaxClauseCount(8192);
    List<String> queries = Files.readAllLines(Path.of(args[1]));
    StringBuilder results = new StringBuilder();
    for (String mode : new String[] {"exhaustive", "block-max"}) {
      // The first rounds warm the virtual machine; the best round counts.
      double best = Double.MAX_VALUE;
      double[] took = new double[queries.size()];
      int rounds = queries.size() > 300 ? 4 : 6;
      for (int round = 0; round < rounds; round++) {
        long cpu = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < queries.size(); i++) {
          long at = threads.getCurrentThreadCpuTime();
          BooleanQuery.Builder query = new BooleanQuery.Builder();
          for (String token : queries.get(i).split(" ")) if (!token.isEmpty()) query.add(new TermQuery(new Term("b", token)), BooleanClause.Occur.SHOULD);
          TopScoreDocCollector collector = TopScoreDocCollector.create(k, null, mode.equals("exhaustive") ? Integer.MAX_VALUE : k);
          searcher.search(query.build(), collector);
          ScoreDoc[] hits = collector.topDocs().scoreDocs;
          took[i] = (threads.getCurrentThreadCpuTime() - at) / 1e3;
          if (round == 0 && mode.equals("exhaustive")) {
            for (ScoreDoc hit : hits) results.append(hit.doc).append(' ');
            results.append('\n');
          }
        }
        best = Math.min(best, (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / queries.size());
      }
      Arrays.sort(took);
      System.out.printf("{\"mode\":\"%s\",\"us\":%.1f,\"p95\":%.1f,\"buildSeconds\":%.1f,\"memoryMb\":%d}%n", mode, best, took[(int) (took.length * .95)], built, (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
    Files.writeString(folder.resolve("results.txt"), results);
  }
}
