using System.IO.Compression;
using System.Xml.Linq;

namespace VcpuLint.Package.Tests;

/// <summary>What is in a package file: the names of its files, and what its nuspec says.</summary>
internal sealed class NuGetPackage
{
    private readonly string _path;
    private readonly XElement _metadata;

    public NuGetPackage(string path)
    {
        _path = path;
        using ZipArchive archive = ZipFile.OpenRead(path);
        Files = [.. archive.Entries.Select(entry => Uri.UnescapeDataString(entry.FullName)).Order(StringComparer.Ordinal)];
        using Stream nuspec = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        _metadata = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    /// <summary>Gets the names of all files, sorted.</summary>
    public IReadOnlyList<string> Files { get; }

    public string Id => Metadata("id")!.Value;

    public string Version => Metadata("version")!.Value;

    /// <summary>Gets the packages that it needs: the entries of all groups.</summary>
    public IEnumerable<XElement> Dependencies => _metadata.Descendants().Where(element => element.Name.LocalName == "dependency");

    /// <summary>Returns what the nuspec says under a name, if it does.</summary>
    public XElement? Metadata(string name) => _metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name);

    /// <summary>Returns the bytes of a file.</summary>
    public byte[] Read(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(_path);
        using Stream stream = archive.GetEntry(file)!.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
