package org.entente.demo.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/// Reads the story.
final class StoryReader {

  private StoryReader() {}

  static Story read() {
    try {
      List<PropertySource<?>> sources =
          new YamlPropertySourceLoader().load("story", new ClassPathResource("demo/story.yaml"));
      return new Binder(
              ConfigurationPropertySources.from(sources),
              null,
              ApplicationConversionService.getSharedInstance())
          .bind("story", Bindable.of(Story.class))
          .get();
    } catch (IOException failure) {
      throw new UncheckedIOException("The demo's story cannot be read", failure);
    }
  }
}
