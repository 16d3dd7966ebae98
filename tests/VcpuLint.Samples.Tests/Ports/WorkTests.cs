using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>Work is drained before the next entry, whenever it is raised.</summary>
public sealed class WorkTests
{
    public static TheoryData<string, ThreadFlags> PortsAndWork => WithWork(PortUnderTest.Names);

    public static TheoryData<string, ThreadFlags> CheckingPortsAndWork => WithWork(PortUnderTest.EnteringWithInterruptsOff);

    [Theory]
    [MemberData(nameof(PortsAndWork))]
    public void RaisedInTheGuest(string port, ThreadFlags work) => Story
        .Play(port, new HostScript().Exit(GuestExitReason.PageFault, work).EntersWithoutWork().Signal())
        .LeftForSignal(entries: 2);

    [Theory]
    [MemberData(nameof(PortsAndWork))]
    public void RaisedBeforeTheRun(string port, ThreadFlags work) => Story
        .Play(port, new HostScript().Raise(HostMoment.Start, work).EntersWithoutWork().Signal())
        .LeftForSignal(entries: 1);

    [Theory]
    [MemberData(nameof(CheckingPortsAndWork))]
    public void RaisedJustBeforeInterruptsAreOff_IsFoundByTheCheck(string port, ThreadFlags work) => Story
        .Play(port, new HostScript().Raise(HostMoment.LastInterruptsOn, work).EntersWithoutWork().Signal())
        .LeftForSignal(entries: 1);

    [Theory]
    [MemberData(nameof(CheckingPortsAndWork))]
    public void RaisedWithInterruptsOff_IsFoundByTheCheck(string port, ThreadFlags work) => Story
        .Play(port, new HostScript().Raise(HostMoment.InterruptsOff, work).EntersWithoutWork().Signal())
        .LeftForSignal(entries: 1);

    /// <summary>The interrupt that comes with the work ends the guest at once; the lazy flag has none and waits for the tick.</summary>
    [Theory]
    [MemberData(nameof(CheckingPortsAndWork))]
    public void RaisedAfterTheCheck_IsDrainedBeforeTheNextEntry(string port, ThreadFlags work)
    {
        var script = new HostScript().Raise(HostMoment.Entry, work);
        if (work == ThreadFlags.NeedReschedLazy)
        {
            script.Interrupted();
        }

        Story.Play(port, script.EntersWithoutWork().Signal()).LeftForSignal(entries: 2);
    }

    [Theory]
    [MemberData(nameof(PortsAndWork))]
    public void RaisedInASleep(string port, ThreadFlags work) => Story
        .Play(
            port,
            new HostScript().Interrupted(ThreadFlags.NeedResched).Raise(HostMoment.Sleep, work).EntersWithoutWork().Signal())
        .LeftForSignal(entries: 2);

    [Theory]
    [MemberData(nameof(PortsAndWork))]
    public void RaisedInASleep_AfterWhichTheTaskIsOnAnotherCpu(string port, ThreadFlags work)
    {
        Story story = Story.Play(
            port,
            new HostScript()
                .Interrupted(work)
                .At(HostMoment.Sleep, host => host.MoveTo(3))
                .At(HostMoment.Entry, host => Assert.Equal(3, host.Vcpu.HostCpu.Number))
                .Signal());

        story.LeftForSignal(entries: 2);
    }

    [Theory]
    [MemberData(nameof(PortsAndWork))]
    public void RaisedAtEveryGuestExit(string port, ThreadFlags work)
    {
        var script = new HostScript();
        for (int entry = 0; entry < 5; entry++)
        {
            script.Interrupted(work).EntersWithoutWork();
        }

        Story.Play(port, script.Signal()).LeftForSignal(entries: 6);
    }

    private static TheoryData<string, ThreadFlags> WithWork(IEnumerable<string> ports)
    {
        TheoryData<string, ThreadFlags> data = [];
        foreach (string port in ports)
        {
            foreach (ThreadFlags work in Story.Work)
            {
                data.Add(port, work);
            }
        }

        return data;
    }
}
