using VcpuLint.Tests.Assemblies;

namespace VcpuLint.Tests.Flow;

/// <summary>A library that is given the vCPU may take its requests, whatever it says of the protocol.</summary>
public sealed class LibraryTests
{
    [Fact]
    public async Task What_the_port_asks_for_may_be_taken_by_the_library()
    {
        SplitPort.Judgement apart = await SplitPort.Load("HookOfALibrary").JudgeApartAsync(CancellationToken.None);

        Assert.Equal("", string.Join('\n', apart.Differences));
    }

    [Fact]
    public async Task Without_the_library_nobody_takes_it()
    {
        SplitPort.Judgement together = await SplitPort.Load("HookOfALibrary").JudgeTogetherAsync(CancellationToken.None);

        Assert.Equal("", string.Join('\n', together.Differences));
    }
}
