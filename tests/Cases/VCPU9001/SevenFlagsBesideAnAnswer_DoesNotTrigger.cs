// Seven flags are as many as can be told apart beside one answer at a time: an answer that has been used is forgotten before the next one.
public static class SevenFlagsBesideAnAnswer
{
    [RunLoop]
    public static void Answer(Vcpu vcpu, bool flag0, bool flag1, bool flag2, bool flag3, bool flag4, bool flag5, bool flag6)
    {
        while (vcpu.Runnable)
        {
            if (vcpu.TestRequest(VcpuRequest.TlbFlushCurrent))
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag0)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag1)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag2)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag3)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag4)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag5)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag6)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            bool again = vcpu.TestRequest(VcpuRequest.TlbFlush);
            vcpu.HostCpu.MemoryBarrier();
            if (again)
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }
    }

    [RunLoop]
    public static void Result(Vcpu vcpu, bool flag0, bool flag1, bool flag2, bool flag3, bool flag4, bool flag5, bool flag6)
    {
        while (vcpu.Runnable)
        {
            if (IsDue(vcpu))
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag0)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag1)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag2)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag3)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag4)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag5)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag6)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            bool again = vcpu.TestRequest(VcpuRequest.TlbFlush);
            vcpu.HostCpu.MemoryBarrier();
            if (again)
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }
    }

    [RunLoop]
    public static void Left(Vcpu vcpu, bool flag0, bool flag1, bool flag2, bool flag3, bool flag4, bool flag5, bool flag6)
    {
        while (vcpu.Runnable)
        {
            Ask(vcpu, out bool isDue);
            if (isDue)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag0)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag1)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag2)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag3)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag4)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag5)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag6)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            bool again = vcpu.TestRequest(VcpuRequest.TlbFlush);
            vcpu.HostCpu.MemoryBarrier();
            if (again)
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }
    }

    [RunLoop]
    public static void Thrown(Vcpu vcpu, bool flag0, bool flag1, bool flag2, bool flag3, bool flag4, bool flag5)
    {
        while (vcpu.Runnable)
        {
            try
            {
                Expect(vcpu);
            }
            catch (InvalidOperationException)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag0)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag1)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag2)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag3)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag4)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            if (flag5)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            bool again = vcpu.TestRequest(VcpuRequest.TlbFlush);
            vcpu.HostCpu.MemoryBarrier();
            if (again)
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        }
    }

    private static bool IsDue(Vcpu vcpu) => vcpu.TestRequest(VcpuRequest.TlbFlushCurrent);

    private static void Ask(Vcpu vcpu, out bool isDue) => isDue = vcpu.TestRequest(VcpuRequest.TlbFlushCurrent);

    private static void Expect(Vcpu vcpu)
    {
        if (vcpu.TestRequest(VcpuRequest.TlbFlushCurrent))
        {
            throw new InvalidOperationException();
        }
    }
}
