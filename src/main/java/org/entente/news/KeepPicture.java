package org.entente.news;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.entente.clusters.ClusterId;
import org.entente.platform.Problem;
import org.entente.platform.text.Characters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a picture for a cluster's articles. Without words for those who do not see it there is
/// none.
@Component
public class KeepPicture {

  /// Of a file, in bytes.
  public static final int LARGEST = 10 * 1024 * 1024;

  public static final int LONGEST_ALTERNATIVE = 500;

  private final PictureStore store;
  private final Clock clock;

  KeepPicture(PictureStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// What became of it.
  public sealed interface Outcome {

    record Kept(Picture picture) implements Outcome {}

    /// Nothing was kept, and why.
    record Refused(List<Problem> problems) implements Outcome {}
  }

  /// @param file its bytes, whose type is found by reading them and not believed
  @Transactional
  public Outcome keep(ClusterId cluster, byte[] file, String alternative) {
    List<Problem> problems = new ArrayList<>(problems(file, alternative.strip()));
    if (problems.isEmpty()) {
      switch (PicturePress.press(file)) {
        case PicturePress.Pressed.Unreadable _ ->
            problems.add(Problem.at("file", "news.problem.picture"));
        case PicturePress.Pressed.TooLarge(int width, int height) ->
            problems.add(
                Problem.at(
                    "file",
                    "news.problem.picture-pixels",
                    width,
                    height,
                    PicturePress.MOST_PIXELS / 1_000_000));
        case PicturePress.Pressed.Sizes sizes -> {
          return kept(cluster, alternative.strip(), sizes);
        }
      }
    }
    return new Outcome.Refused(List.copyOf(problems));
  }

  private static List<Problem> problems(byte[] file, String alternative) {
    List<Problem> problems = new ArrayList<>();
    if (file.length == 0) {
      problems.add(Problem.at("file", "news.problem.picture-missing"));
    } else if (file.length > LARGEST) {
      problems.add(Problem.at("file", "news.problem.picture-large", LARGEST / 1024 / 1024));
    }
    if (alternative.isEmpty()) {
      problems.add(Problem.at("alternative", "news.problem.alternative"));
    } else if (alternative.length() > LONGEST_ALTERNATIVE) {
      problems.add(
          Problem.at(
              "alternative", "news.problem.too-long", alternative.length(), LONGEST_ALTERNATIVE));
    }
    Characters.findUnwanted(alternative)
        .ifPresent(
            character ->
                problems.add(Problem.at("alternative", "news.problem.character", character)));
    return problems;
  }

  private Outcome kept(ClusterId cluster, String alternative, PicturePress.Pressed.Sizes sizes) {
    Picture picture =
        new Picture(
            PictureId.next(),
            cluster,
            alternative,
            sizes.type(),
            sizes.sizes().lastKey(),
            sizes.height(),
            List.copyOf(sizes.sizes().keySet()),
            clock.instant());
    store.add(picture, sizes.sizes());
    return new Outcome.Kept(picture);
  }
}
