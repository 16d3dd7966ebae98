using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Simulation;

/// <summary>Time of the host, its ends, and what stays behind.</summary>
public sealed class LastingTests
{
    [Fact]
    public void DelayedWork_RunsInVirtualTime()
    {
        var runs = new List<ulong>();
        DelayedWork work = null!;
        work = new DelayedWork(() =>
        {
            runs.Add(HostClock.Monotonic().Value);
            work.Schedule(Nanoseconds.FromMilliseconds(10));
        });
        bool begun = false;
        var port = new LoopPort(static _ => -Errno.EINTR)
        {
            OnLoad = _ =>
            {
                if (!begun)
                {
                    begun = work.Schedule(Nanoseconds.FromMilliseconds(10));
                }
            },
        };
        using var host = new SimulatedHost(new SimulationOptions { TscFrequency = new(1_000_000) });
        host.AddVm(port, 1, _ => new BusyGuest());
        host.Run(Nanoseconds.FromMilliseconds(35));

        Assert.Equal(3, runs.Count);
        Assert.All(runs.Index(), static run => Assert.InRange(run.Item - (10_000_000ul * ((ulong)run.Index + 1)), 3_000ul, 4_000ul));
    }

    /// <summary>A timer goes off at its instants however seldom anybody looks at a clock in between.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(200_000)]
    [InlineData(-200_000)]
    public void Timer_GoesOffAtItsInstants(long slew)
    {
        var calls = new List<ulong>();
        using var host = new SimulatedHost();
        host.Clock.SlewPartsPerBillion = slew;
        var timer = new HostTimer(timer =>
        {
            calls.Add(host.Now.Value);
            timer.Expires += Nanoseconds.FromMilliseconds(10);
            return TimerRestart.Yes;
        });
        SimulatedVm vm = host.AddVm(new LoopPort(EntersUnchecked), 1, _ => new BusyGuest());
        vm.Call(() => timer.Start(Nanoseconds.FromMilliseconds(10)));
        host.Run(Nanoseconds.FromMilliseconds(95));

        Assert.Equal(9, calls.Count);
        double period = 10e6 / (1 + (slew / 1e9));
        Assert.All(calls.Index(), call => Assert.Equal(period * (call.Index + 1), call.Item, tolerance: 10));
    }

    /// <summary>Each CPU has its own counter, and a vCPU reads that of the CPU it is on.</summary>
    [Fact]
    public void Counters_AreThoseOfTheCpu()
    {
        var seen = new HashSet<(int Cpu, long Ahead)>();
        var port = new LoopPort(Reads)
        {
            OnLoad = vcpu => seen.Add((vcpu.Cpu, (Tsc.Read() - new TscCycles(HostClock.MonotonicRaw().Value)).Value)),
        };
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 3, Placement = Placement.RandomIdle, TscFrequency = new(1_000_000) });
        host.Clock.Skew(1, new TscCyclesDelta(-500));
        host.Clock.Skew(2, new TscCyclesDelta(70));
        host.AddVm(port, 1, _ => new BurstyGuest(Nanoseconds.FromMicroseconds(50), Nanoseconds.FromMicroseconds(50)));
        host.Run(Nanoseconds.FromMilliseconds(20));

        Assert.Equal([(0, 0L), (1, -500L), (2, 70L)], seen.Order());
    }

    [Fact]
    public void Violation_OfACallEndsTheRunWhereverItIs()
    {
        int loads = 0;
        var port = new LoopPort(Reads)
        {
            OnLoad = vcpu =>
            {
                if (++loads == 20)
                {
                    vcpu.HostCpu.EnablePreemption();
                    vcpu.HostCpu.EnablePreemption();
                }
            },
        };
        using var host = new SimulatedHost(new SimulationOptions { Cpus = 2 });
        host.AddVm(port, 4, _ => new BurstyGuest(Nanoseconds.FromMicroseconds(50), Nanoseconds.FromMicroseconds(50)));

        var violation = Assert.Throws<ProtocolViolationException>(() => host.Run(Nanoseconds.Second));
        Assert.Equal("VCPU1008", violation.RuleId);
        Assert.Throws<ObjectDisposedException>(() => host.Run(Nanoseconds.Second));
    }

    [Fact]
    public void EntryViolations_AreCountedAndTheRunGoesOn()
    {
        using var host = new SimulatedHost();
        VcpuTimes times = host.AddVm(new LoopPort(EntersUnchecked), 1, _ => new BusyGuest()).Times.Single();
        host.Run(Nanoseconds.FromMilliseconds(100));

        Assert.True(times.Entries > 20);
        Assert.Equal(times.Entries, times.BrokenEntries);
    }

    [Fact]
    public void Dispose_EndsTheThreads()
    {
        int left = 0;
        var port = new LoopPort(vcpu =>
        {
            try
            {
                return Reads(vcpu);
            }
            finally
            {
                Interlocked.Increment(ref left);
            }
        });
        using (var host = new SimulatedHost(new SimulationOptions { Cpus = 2 }))
        {
            host.AddVm(port, 8, _ => new BusyGuest());
            host.Run(Nanoseconds.FromMilliseconds(1));
        }

        // The others never had a CPU.
        Assert.Equal(2, left);
    }

    private static int Reads(Vcpu vcpu)
    {
        while (vcpu.HandleTransferWork() == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.Halted = vcpu.EnterGuest().Reason == GuestExitReason.Halt;
            }

            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Halted)
            {
                vcpu.Block();
                vcpu.ClearRequest(VcpuRequest.Unblock);
                vcpu.Halted = false;
            }
        }

        return -Errno.EINTR;
    }

    private static int EntersUnchecked(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
